using System.Collections.Immutable;

namespace Essai.Standards.Courses.Reading;

internal static class NumberKeys
{
    /// <summary>Keys of the author's own naming, each with a number.</summary>
    public static ImmutableSortedDictionary<string, double> Numbers(this Keys? keys, string where)
    {
        var numbers = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var name in keys?.Names.ToArray() ?? [])
        {
            if (keys!.Number(name) is { } number)
            {
                numbers[name] = number;
            }
        }

        keys?.Close(where);
        return numbers.ToImmutable();
    }
}
