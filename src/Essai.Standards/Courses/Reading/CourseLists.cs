using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads the lists of a course file whose lines have keys that must be there: products and credits.</summary>
internal static class CourseLists
{
    private static readonly ItemShape Plain = new(Marked: false) { Remarks = false, Pictures = false };
    private static readonly ItemShape OfProducts = Plain with { Keys = ["link"], Spoken = ["about"] };
    private static readonly ItemShape OfCredits = Plain with { Keys = ["files", "licence"] };

    public static ImmutableArray<Product> Products(SectionReader sections, Findings findings) =>
        [.. sections.List(SectionName.Products, OfProducts).Select(e => Product(e, findings)).OfType<Product>()];

    public static ImmutableArray<Credit> Credits(SectionReader sections, Findings findings) =>
        [.. sections.List(SectionName.Credits, OfCredits).Select(e => Credit(e, findings)).OfType<Credit>()];

    private static Product? Product(Entry entry, Findings findings)
    {
        if (Required(entry, "link", "https://…", findings) is not { } link)
        {
            return null;
        }

        if (!IsSafe(link.Value))
        {
            findings.Add(Fault.Value, entry.Place with { Line = link.Line }, "`link:` does not hold an https address.", "Write the whole address: `link: https://…`. Learners are sent nowhere else.");
            return null;
        }

        var about = entry.Spoken["about"];
        return new Product(entry.Id, entry.Text, link.Value) { About = about.Translations.IsEmpty ? null : about };
    }

    private static Credit? Credit(Entry entry, Findings findings) =>
        Required(entry, "files", "media/name-*.webp", findings) is { } files ? new Credit(entry.Id, entry.Text, files.Value) { Licence = Licence(entry) } : null;

    private static string? Licence(Entry entry) => entry.Item.Key("licence") is { Value.Length: > 0 } licence ? licence.Value : null;

    private static ItemKey? Required(Entry entry, string key, string example, Findings findings)
    {
        if (entry.Item.Key(key) is { Value.Length: > 0 } found)
        {
            return found;
        }

        findings.Add(Fault.Missing, entry.Place, $"This line has no `{key}:`.", $"Write it below, indented by two spaces: `{key}: {example}`.");
        return null;
    }

    // A name or password in an address is somebody's trick or somebody's secret.
    private static bool IsSafe(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address is { Host.Length: > 0, UserInfo.Length: 0 };
}
