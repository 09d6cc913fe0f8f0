using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Essai.Standards.Courses.Reading;

/// <summary>A YAML value with its line. Scalars are texts: what they mean, the key decides.</summary>
internal abstract record Yaml(int Line)
{
    /// <summary>Reads one document.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="before">Lines of the file above it.</param>
    /// <exception cref="YamlException">It is not YAML, or uses what we do not read: anchors, tags, depths beyond reason.</exception>
    public static Yaml? Read(string text, int before)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return Document(parser, before);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The library's parser lets its own slips through where a bracket or an escape is left open.
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, "a bracket, a quote or an escape is not closed", wrong);
        }
    }

    private static Yaml? Document(Parser parser, int before)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var value = Next(parser, before, Deepest);
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<StreamEnd>(out _) ? value : throw new YamlException(parser.Current!.Start, parser.Current.End, "a second document");
    }

    private const int Deepest = 12;

    private static Yaml Next(Parser parser, int before, int depth)
    {
        var at = parser.Current ?? throw new YamlException("the text ends too early");
        var line = (int)at.Start.Line + before;
        if (depth == 0)
        {
            throw new YamlException(at.Start, at.End, "lists within lists too deep");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(line, scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            return new YamlList(line, Items(parser, before, depth - 1));
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            return new YamlMap(line, Entries(parser, before, depth - 1));
        }

        throw new YamlException(at.Start, at.End, "anchors and aliases are not read here");
    }

    private static ImmutableArray<Yaml> Items(Parser parser, int before, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Yaml>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Next(parser, before, depth));
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<YamlEntry> Entries(Parser parser, int before, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!;
            if (Next(parser, before, depth) is not YamlText key)
            {
                throw new YamlException(at.Start, at.End, "a key must be a word");
            }

            entries.Add(new YamlEntry(key.Text, key.Line, Next(parser, before, depth)));
        }

        return entries.ToImmutable();
    }
}

/// <param name="Absent">Nothing was written after the key.</param>
internal sealed record YamlText(int Line, string Text, bool Absent) : Yaml(Line);

internal sealed record YamlList(int Line, ImmutableArray<Yaml> Items) : Yaml(Line);

internal sealed record YamlMap(int Line, ImmutableArray<YamlEntry> Entries) : Yaml(Line);

internal sealed record YamlEntry(string Key, int Line, Yaml Value);
