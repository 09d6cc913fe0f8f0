using System.Collections.Immutable;
using System.Globalization;

namespace Essai.Engine.Answers.Numbers;

/// <summary>Reads a formula by recursive descent. Stops at the first fault and keeps its place.</summary>
internal sealed class FormulaParser(string text)
{
    private static readonly string[] Comparisons = ["<=", "≤", ">=", "≥", "!=", "≠", "<", ">", "==", "="], Sums = ["+", "-"], Products = ["*", "/", "%"];

    private readonly string _text = Plain(text);
    private readonly List<string> _variables = [];
    private int _at, _depth;

    public FormulaError? Error { get; private set; }

    public ImmutableArray<string> Variables => [.. _variables];

    public Expression? Parse()
    {
        if (_text.Length > Formula.LongestText)
            return Fail(0, $"A formula has at most {Formula.LongestText} characters.");
        var root = Comparison();
        if (root is not null && Peek() != '\0')
            return Fail(_at, $"An operator such as + or * is expected, not \"{_text[_at]}\".");
        return root;
    }

    private static string Plain(string text) => text.Replace('−', '-').Replace('×', '*').Replace('·', '*').Replace('÷', '/');

    private Expression? Comparison() => LeftToRight(Comparisons, () => LeftToRight(Sums, () => LeftToRight(Products, Signed)));

    private Expression? LeftToRight(string[] operators, Func<Expression?> part)
    {
        var left = part();
        while (left is not null && Take(operators) is { } sign)
            left = part() is { } right ? Operation(sign, left, right) : null;
        return left;
    }

    private static Application Operation(string sign, Expression left, Expression right) =>
        new(FormulaFunctions.Operators[sign], [left, right], Divides: sign is "/" or "%");

    private Expression? Signed()
    {
        if (Take("+", "-") is not { } sign)
            return Power();
        var inner = Deeper(Signed);
        return inner is not null && sign == "-" ? new Negation(inner) : inner;
    }

    private Expression? Power()
    {
        var left = Atom();
        if (left is null || Take("^") is null)
            return left;
        return Deeper(Signed) is { } right ? Operation("^", left, right) : null;
    }

    private Expression? Atom() => Peek() switch
    {
        '(' => Bracketed(),
        '.' or (>= '0' and <= '9') => Number(),
        var c when IsNameStart(c) => Named(),
        '\0' => Fail(_at, "A number, a variable or a bracket is expected at the end. (% is the remainder; for per cent write / 100.)"),
        var c => Fail(_at, $"A number, a variable or a bracket is expected, not \"{c}\"."),
    };

    private Expression? Bracketed()
    {
        _at++;
        var inner = Deeper(Comparison);
        return inner is null ? null : Take(")") is null ? Fail(_at, "A closing bracket is missing.") : inner;
    }

    private Expression? Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        return double.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new Constant(value)
            : Fail(start, $"\"{_text[start.._at]}\" is no number.");
    }

    private Expression? Named()
    {
        var start = _at;
        while (_at < _text.Length && (IsNameStart(_text[_at]) || char.IsAsciiDigit(_text[_at])))
            _at++;
        var name = _text[start.._at];
        if (Take("(") is not null)
            return Call(name, start);
        if (!_variables.Contains(name, StringComparer.Ordinal))
            _variables.Add(name);
        return new Variable(name);
    }

    private Expression? Call(string name, int start)
    {
        if (Arguments() is not { } arguments)
            return null;
        if (name.Equals("if", StringComparison.OrdinalIgnoreCase))
            return arguments is [var condition, var then, var otherwise] ? new Choice(condition, then, otherwise) : Fail(start, "if takes three values.");
        if (!FormulaFunctions.ByName.TryGetValue(name, out var function))
            return Fail(start, $"There is no function \"{name}\". Functions: {string.Join(", ", FormulaFunctions.ByName.Keys)}, if.");
        return arguments.Count >= function.Least && arguments.Count <= function.Most
            ? new Application(function.Apply, [.. arguments])
            : Fail(start, $"{name} takes {function.Least}{(function.Most > function.Least ? $" to {function.Most}" : "")} value(s).");
    }

    private List<Expression>? Arguments()
    {
        var arguments = new List<Expression>();
        do
        {
            if (Deeper(Comparison) is not { } argument)
                return null;
            arguments.Add(argument);
        }
        while (Take(",", ";") is not null);
        if (Take(")") is not null)
            return arguments;
        Fail(_at, "A closing bracket is missing.");
        return null;
    }

    private Expression? Deeper(Func<Expression?> part)
    {
        if (_depth >= Formula.Deepest)
            return Fail(_at, $"A formula is nested at most {Formula.Deepest} deep.");
        _depth++;
        var inner = part();
        _depth--;
        return inner;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private string? Take(params ReadOnlySpan<string> signs)
    {
        Peek();
        foreach (var sign in signs)
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
                continue;
            _at += sign.Length;
            return sign;
        }
        return null;
    }

    private Expression? Fail(int position, string message)
    {
        Error ??= new FormulaError(position, message);
        return null;
    }
}
