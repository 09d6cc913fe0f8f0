using CsCheck;
using Essai.Engine.Answers.Text;

namespace Essai.Engine.Tests.Answers.Text;

public sealed class TypoDistanceTests
{
    [Theory]
    [InlineData("exposition", "exposition", 0)]
    [InlineData("exposition", "expositoin", 1)]
    [InlineData("exposition", "exposiotn", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("", "abcd", null)]
    public void the_distance_counts_typos_up_to_three(string a, string b, int? typos) => Within(a, b, 3).ShouldBe(typos);

    [Fact]
    public void the_band_gives_what_the_whole_table_gives() =>
        Gen.Select(Gen.Char["abc"].Array[0, 9], Gen.Char["abc"].Array[0, 9], Gen.Int[0, 3]).Sample((a, b, limit) =>
        {
            var whole = WholeTable(a, b);
            return Within(new string(a), new string(b), limit) == (whole <= limit ? whole : null);
        });

    private static int? Within(string a, string b, int limit) => TypoDistance.Within(new Clusters(a), new Clusters(b), limit);

    private static int WholeTable(char[] a, char[] b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
