using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Reading;
using YamlDotNet.Core;

namespace Essai.Standards.Courses;

/// <summary>Reads academy.yaml (docs/course-format.md, "academy.yaml").</summary>
public static partial class AcademyFile
{
    public const string Name = "academy.yaml";
    private static readonly ImmutableArray<string> Radii = ["soft", "medium", "square"];

    /// <summary>The settings, or null with the reasons; never throws.</summary>
    public static AcademyReading Read(string yaml)
    {
        var findings = new Findings();
        var start = new Place(Name, 1);
        try
        {
            var settings = Yaml.Read(yaml, 0) is YamlMap map ? Read(new Keys(map, start, findings), findings) : null;
            if (settings is null && findings.Problems.IsEmpty)
            {
                findings.Add(Fault.Missing, start, "The file says nothing.", "Begin with `name:`.");
            }

            return new AcademyReading(findings.Problems.Any(p => p.Severity == Severity.Error) ? null : settings, findings.Problems);
        }
        catch (YamlException e)
        {
            findings.Add(Fault.Yaml, new Place(Name, (int)e.Start.Line), $"This is not YAML that can be read: {e.Message}", "Look at the spaces before the key and at open quotes.");
            return new AcademyReading(null, findings.Problems);
        }
    }

    private static AcademySettings? Read(Keys keys, Findings findings)
    {
        var (name, languages, colour) = (Local(keys, "name"), keys.List("languages"), Colour(keys, "colour", findings));
        var settings = name is null || languages.IsEmpty || colour is null ? null : new AcademySettings
        {
            Name = name,
            Languages = languages,
            Colour = colour,
            Accent = Colour(keys, "accent", findings),
            Promise = Local(keys, "promise"),
            Logo = keys.Text("logo"),
            Radius = Radius(keys),
            Listed = keys.Truth("listed") ?? true,
            Live = keys.Text("live"),
            Confidence = keys.Number("confidence", 0, 1) ?? 0,
            Goals = [.. keys.Maps("goals").Select(Goal).OfType<Named>()],
            Teachers = [.. keys.Maps("teachers").Select(Teacher).OfType<Teacher>()],
            Questions = [.. keys.Maps("faq").Select(Question).OfType<FrequentQuestion>()],
            Publisher = keys.Map("publisher") is { } publisher ? Publisher(publisher) : null,
        };
        Require(keys, findings, "name", "languages", "colour");
        keys.Close(Name);
        return settings;
    }

    private static void Require(Keys keys, Findings findings, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!keys.Has(name))
            {
                findings.Add(Fault.Missing, keys.At(name), $"`{name}:` is missing.", $"Add `{name}:` (docs/course-format.md).");
            }
        }
    }

    private static LocalText? Local(Keys keys, string key)
    {
        if (!keys.Has(key) || keys.Map(key) is not { } texts)
        {
            return null;
        }

        var translations = texts.Names.ToArray().Select(lang => (Lang: lang, Text: texts.Text(lang))).Where(t => t.Text is not null).ToArray();
        return translations.Length == 0 ? null : new LocalText([.. translations.Select(t => new Translation(t.Lang, t.Text!))]);
    }

    private static string? Colour(Keys keys, string key, Findings findings)
    {
        var colour = keys.Text(key);
        if (colour is not null && !Hex().IsMatch(colour))
        {
            findings.Add(Fault.Value, keys.At(key), $"`{colour}` is no colour.", "Write six hexadecimal digits after #, in quotes: \"#d4006a\".");
        }

        return colour?.ToLowerInvariant();
    }

    private static string Radius(Keys keys)
    {
        var radius = keys.Text("radius") ?? Radii[0];
        if (!Radii.Contains(radius))
        {
            keys.Refuse("radius", "soft, medium or square");
        }

        return radius;
    }

    private static Named? Goal(Keys keys)
    {
        var (id, text) = (keys.Text("id"), Local(keys, "text"));
        keys.Close("a goal");
        return id is null || text is null ? null : new Named(id, text);
    }

    private static Teacher? Teacher(Keys keys)
    {
        var (id, name, about) = (keys.Text("id"), keys.Text("name"), Local(keys, "about"));
        keys.Close("a teacher");
        return id is null || name is null ? null : new Teacher(id, name, about);
    }

    private static FrequentQuestion? Question(Keys keys)
    {
        var (question, answer) = (Local(keys, "question"), Local(keys, "answer"));
        keys.Close("a question");
        return question is null || answer is null ? null : new FrequentQuestion(question, answer);
    }

    private static Publisher? Publisher(Keys keys)
    {
        var (name, address, contact) = (keys.Text("name"), keys.Text("address"), keys.Text("contact"));
        keys.Close("the publisher");
        return name is null ? null : new Publisher(name, address, contact);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hex();
}

/// <summary>What was read of an academy file; null settings where there are errors.</summary>
public sealed record AcademyReading(AcademySettings? Settings, ImmutableArray<Problem> Problems);
