using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>Texts of academy.yaml in several languages, and what is made of them.</summary>
internal sealed class AcademyTexts(ImmutableArray<string> languages, Findings findings)
{
    /// <summary>A map from language to text; a text alone is in the academy's own language.</summary>
    public LocalText? Read(Keys keys, string key)
    {
        if (!keys.Has(key))
        {
            return null;
        }

        if (keys.IsText(key))
        {
            return keys.Text(key) is { } text && !languages.IsEmpty ? LocalText.Of(languages[0], text) : null;
        }

        return keys.Map(key) is { } map ? Read(map, keys.At(key), key) : null;
    }

    public Goal? Goal(Keys keys)
    {
        var (id, text, formerly) = (Id(keys), Read(keys, "text"), keys.IdList("formerly"));
        Require(keys, "text", text is not null);
        keys.Close("a goal");
        return id is null || text is null ? null : new Goal(id, text) { Formerly = formerly };
    }

    public Teacher? Teacher(Keys keys)
    {
        var (id, name, about, formerly) = (Id(keys), keys.Text("name"), Read(keys, "about"), keys.IdList("formerly"));
        Require(keys, "name", name is not null);
        keys.Close("a teacher");
        return id is null || name is null ? null : new Teacher(id, name, about) { Formerly = formerly };
    }

    public FrequentQuestion? Question(Keys keys)
    {
        var (question, answer) = (Read(keys, "question"), Read(keys, "answer"));
        Require(keys, "question", question is not null);
        Require(keys, "answer", answer is not null);
        keys.Close("a question");
        return question is null || answer is null ? null : new FrequentQuestion(question, answer);
    }

    public Publisher? Publisher(Keys? keys)
    {
        if (keys is null)
        {
            return null;
        }

        var publisher = new Publisher(keys.Text("name") ?? "", keys.Text("address"), keys.Text("contact"));
        Require(keys, "name", publisher.Name.Length > 0);
        keys.Close("the publisher");
        return publisher.Name.Length > 0 ? publisher : null;
    }

    private LocalText? Read(Keys map, Place place, string key)
    {
        var texts = map.Names.ToArray().Select(lang => (Lang: lang, Text: map.Text(lang))).Where(t => t.Text is not null).ToArray();
        map.Close("a text in several languages");
        foreach (var (lang, _) in texts.Where(t => !languages.Contains(t.Lang)))
        {
            findings.Add(Fault.Language, place, $"`{key}:` has a text in `{lang}`, which is not among the academy's languages.", $"Add `{lang}` to `languages:`, or take the text out.");
        }

        foreach (var lang in languages.Where(l => texts.All(t => t.Lang != l)))
        {
            findings.Add(Fault.AcademyText, place, $"`{key}:` has no text in `{lang}`.", "Write one for each of the academy's languages.");
        }

        var known = texts.Where(t => languages.Contains(t.Lang)).OrderBy(t => languages.IndexOf(t.Lang)).Select(t => new Translation(t.Lang, t.Text!)).ToImmutableArray();
        return known.IsEmpty ? null : new LocalText(known);
    }

    private string? Id(Keys keys)
    {
        var id = keys.Text("id");
        if (id is not null && Ids.IsId(id))
        {
            return id;
        }

        findings.Add(Fault.Id, keys.At("id"), id is null ? "This entry has no `id:`." : $"`{id}` is no id.", Ids.Rule);
        return null;
    }

    private void Require(Keys keys, string key, bool there)
    {
        if (!there)
        {
            findings.Add(Fault.Missing, keys.At(key), $"`{key}:` is missing here.", $"Write `{key}:`, or take the entry out.");
        }
    }
}
