using System.Globalization;
using System.Text;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Printing;

/// <summary>Writes YAML in the canonical form: two spaces, no quotes where none are needed.</summary>
internal sealed class YamlWriter(int depth = 0)
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public void Key(string key, string? value)
    {
        if (value is not null)
        {
            Line($"{key}: {Scalar(value)}");
        }
    }

    public void Key(string key, double? value) => Raw(key, value is { } number ? Numbers.Write(number) : null);

    public void Key(string key, bool value) => Raw(key, value ? "true" : null);

    public void Key(string key, DateOnly? value) => Raw(key, value?.ToString(Days.Form, CultureInfo.InvariantCulture));

    /// <summary>One key a number, in the order of names.</summary>
    public void NumberKeys(IEnumerable<KeyValuePair<string, double>> numbers)
    {
        foreach (var (name, number) in numbers.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            Key(Scalar(name), number);
        }
    }

    /// <summary>A list of short words on one line.</summary>
    public void Words(string key, IReadOnlyCollection<string> words) =>
        Raw(key, words.Count > 0 ? $"[{string.Join(", ", words.Select(w => Scalar(w, inFlow: true)))}]" : null);

    /// <summary>A list of texts, one a line.</summary>
    public void Texts(string key, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            Line(key + ":");
            foreach (var item in texts)
            {
                Line("  - " + Scalar(item));
            }
        }
    }

    /// <summary>A text in several languages, on one line.</summary>
    public void Text(string key, LocalText? text) =>
        Raw(key, text is null ? null : $"{{ {string.Join(", ", text.Translations.Select(t => $"{t.Lang}: {Quoted(t.Text)}"))} }}");

    public void Map(string key, Action<YamlWriter> write)
    {
        var inner = new YamlWriter(depth + 1);
        write(inner);
        if (inner.text.Length > 0)
        {
            Line(key + ":");
            text.Append(inner.text);
        }
    }

    /// <summary>A list whose items hold keys.</summary>
    public void List(string key, IEnumerable<Action<YamlWriter>> items)
    {
        var first = true;
        foreach (var write in items)
        {
            Text(first ? Indent + key + ":\n" : "");
            first = false;
            var inner = new YamlWriter(depth + 2);
            write(inner);
            var lines = inner.text.ToString();
            Text(lines.Length == 0 ? "" : Indent + "  - " + lines[(Indent.Length + 4)..]);
        }
    }

    public void Extras(IEnumerable<KeyValuePair<string, string>> extras)
    {
        foreach (var (key, value) in extras)
        {
            Line($"{Scalar(key)}: {(Extra.IsTree(value) ? value : Scalar(value))}");
        }
    }

    public void Raw(string key, string? value)
    {
        if (value is not null)
        {
            Line($"{key}: {value}");
        }
    }

    public static string Scalar(string value, bool inFlow = false) => IsPlain(value, inFlow) ? value : Quoted(value);

    private string Indent => new(' ', depth * 2);

    private void Line(string line) => text.Append(Indent).Append(line).Append('\n');

    private void Text(string piece) => text.Append(piece);

    // Far stricter than YAML: what begins with a letter or digit and holds no sign that YAML could read as its own.
    private static bool IsPlain(string value, bool inFlow) =>
        value.Length > 0 && IsFirst(value) && value[^1] != ' ' && value.All(c => char.IsLetterOrDigit(c) || IsInner(c, inFlow));

    private static bool IsFirst(string value) =>
        char.IsLetterOrDigit(value[0]) || value[0] == '(' || (value is ['-', var next, ..] && char.IsAsciiDigit(next));

    private static bool IsInner(char c, bool inFlow) => c switch
    {
        ' ' or '.' or '-' or '_' or '/' or '+' or '*' or '^' or '(' or ')' or '\'' or '’' or '€' or '$' or '£' or '°' or '%' or '<' or '>' or '=' => true,
        ',' or '|' => !inFlow,
        _ => false,
    };

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
