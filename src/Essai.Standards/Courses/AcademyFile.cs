using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;
using YamlDotNet.Core;

namespace Essai.Standards.Courses;

/// <summary>Reads and prints academy.yaml (docs/course-format.md).</summary>
public static class AcademyFile
{
    public const string Name = "academy.yaml";

    private static readonly ImmutableArray<string> Required = ["name", "languages", "colour"];
    private static readonly ImmutableArray<string> Radii = ["soft", "medium", "square"];

    /// <summary>The settings, or none with the reasons. Never throws, whatever the text holds.</summary>
    public static AcademyReading Read(string text)
    {
        var findings = new Findings();
        var settings = Map(text, findings) is { } map ? Read(new Keys(map, new Place(Name, 1), findings), findings) : null;
        return new AcademyReading(findings.Problems.Any(p => p.Severity == Severity.Error) ? null : settings, findings.Problems);
    }

    public static string Print(AcademySettings academy)
    {
        var yaml = new YamlWriter();
        yaml.Text("name", academy.Name);
        yaml.Text("promise", academy.Promise);
        yaml.Text("notice", academy.Notice);
        yaml.Words("languages", academy.Languages);
        yaml.Key("colour", academy.Colour);
        yaml.Key("accent", academy.Accent);
        yaml.Key("logo", academy.Logo);
        yaml.Key("radius", academy.Radius);
        yaml.Raw("listed", academy.Listed ? "true" : "false");
        yaml.Key("live", academy.Live);
        yaml.Key("confidence", academy.Confidence);
        yaml.List("goals", academy.Goals.Select<Goal, Action<YamlWriter>>(g => to =>
        {
            to.Key("id", g.Id);
            to.Words("formerly", g.Formerly);
            to.Text("text", g.Name);
        }));
        yaml.List("teachers", academy.Teachers.Select<Teacher, Action<YamlWriter>>(t => to =>
        {
            to.Key("id", t.Id);
            to.Words("formerly", t.Formerly);
            to.Key("name", t.Name);
            to.Text("about", t.About);
        }));
        yaml.List("faq", academy.Questions.Select<FrequentQuestion, Action<YamlWriter>>(q => to =>
        {
            to.Text("question", q.Question);
            to.Text("answer", q.Answer);
        }));
        yaml.Map("publisher", to =>
        {
            to.Key("name", academy.Publisher?.Name);
            to.Key("address", academy.Publisher?.Address);
            to.Key("contact", academy.Publisher?.Contact);
        });
        return yaml.ToString();
    }

    private static YamlMap? Map(string text, Findings findings)
    {
        if (text.Length > Sheet.Longest)
        {
            findings.Add(Fault.TooLong, new Place(Name, 1), $"The file has more than {Sheet.Longest} characters.", "Take out what no learner needs.");
            return null;
        }

        try
        {
            if (Yaml.Read(text, 0) is YamlMap map)
            {
                return map;
            }

            findings.Add(Fault.Yaml, new Place(Name, 1), "The file holds no keys.", "Write lines such as `name: { en: \"…\" }`.");
        }
        catch (YamlException wrong)
        {
            findings.Add(Fault.Yaml, new Place(Name, (int)Math.Max(1, wrong.Start.Line)), $"The file cannot be read: {wrong.Message.TrimEnd('.')}.",
                "Put texts that hold a colon, a hash or quotes into \"double quotes\", and indent with spaces.");
        }

        return null;
    }

    private static AcademySettings? Read(Keys keys, Findings findings)
    {
        var languages = keys.List("languages");
        foreach (var lang in languages.Where(l => !Ids.IsLang(l)))
        {
            findings.Add(Fault.Value, keys.At("languages"), $"`{lang}` is no language.", "Write languages as `en`, `fr`, `pt-BR`.");
        }

        foreach (var key in Required.Where(k => !keys.Has(k)))
        {
            findings.Add(Fault.Missing, keys.At(key), $"The academy has no `{key}:`.", $"Write `{key}:`; docs/course-format.md shows an example.");
        }

        var texts = new AcademyTexts(languages, findings);
        var name = texts.Read(keys, "name");
        var settings = new AcademySettings
        {
            Name = name ?? LocalText.Of("en", ""),
            Promise = texts.Read(keys, "promise"),
            Notice = texts.Read(keys, "notice"),
            Languages = languages,
            Colour = Colour(keys, "colour") ?? "",
            Accent = Colour(keys, "accent"),
            Logo = keys.Text("logo"),
            Radius = Radius(keys),
            Listed = keys.Truth("listed") ?? true,
            Live = keys.Text("live"),
            Confidence = keys.Number("confidence", 0, 1) ?? AcademySettings.DefaultConfidence,
            Goals = [.. keys.Maps("goals").Select(texts.Goal).OfType<Goal>()],
            Teachers = [.. keys.Maps("teachers").Select(texts.Teacher).OfType<Teacher>()],
            Questions = [.. keys.Maps("faq").Select(texts.Question).OfType<FrequentQuestion>()],
            Publisher = texts.Publisher(keys.Map("publisher")),
        };
        keys.Close(Name);
        return name is null || languages.IsEmpty ? null : settings;
    }

    private static string? Colour(Keys keys, string key)
    {
        var colour = keys.Text(key);
        if (colour is null || (colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit)))
        {
            return colour?.ToLowerInvariant();
        }

        keys.Refuse(key, "a colour such as `\"#d4006a\"`, in quotes");
        return null;
    }

    private static string Radius(Keys keys)
    {
        var radius = keys.Text("radius") ?? Radii[0];
        if (!Radii.Contains(radius))
        {
            keys.Refuse("radius", "one of " + string.Join(", ", Radii.Select(r => $"`{r}`")));
        }

        return radius;
    }
}

/// <summary>What was read of an academy file; null settings where there are errors.</summary>
public sealed record AcademyReading(AcademySettings? Settings, ImmutableArray<Problem> Problems);
