using System.Collections.Immutable;

namespace Essai.Engine.Answers.Numbers;

/// <summary>A part of a formula.</summary>
internal abstract record Expression
{
    public abstract FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables);
}

internal sealed record Constant(double Value) : Expression
{
    public override FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables) => FormulaResult.Of(Value);
}

internal sealed record Variable(string Name) : Expression
{
    public override FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables) =>
        variables.TryGetValue(Name, out var value) ? FormulaResult.Of(value) : FormulaResult.No(FormulaFailure.UnknownVariable);
}

internal sealed record Negation(Expression Inner) : Expression
{
    public override FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables) =>
        Inner.Evaluate(variables) is var inner && inner.Value is { } value ? FormulaResult.Of(-value) : inner;
}

/// <summary>A function of values, operators included.</summary>
internal sealed record Application(Func<double[], double> Function, ImmutableArray<Expression> Arguments, bool Divides = false) : Expression
{
    public override FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables)
    {
        var values = new double[Arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var argument = Arguments[i].Evaluate(variables);
            if (argument.Value is not { } value)
                return argument;
            values[i] = value;
        }
        return Divides && values[1] == 0 ? FormulaResult.No(FormulaFailure.DivisionByZero) : FormulaResult.Of(Function(values));
    }
}

/// <summary>if(condition, then, else): only the branch that holds is computed.</summary>
internal sealed record Choice(Expression Condition, Expression Then, Expression Else) : Expression
{
    public override FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables)
    {
        var condition = Condition.Evaluate(variables);
        if (condition.Value is not { } value)
            return condition;
        return (value != 0 ? Then : Else).Evaluate(variables);
    }
}
