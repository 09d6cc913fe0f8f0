using System.Text.RegularExpressions;

namespace Essai.Tests.Architecture;

/// <summary>What our own code may not do at all, or in one named place only (docs/security.md says why).</summary>
public sealed partial class SafetyRulesTests
{
    private static readonly Dictionary<string, string[]> Nowhere = new()
    {
        // Nothing that serves calls out: where no address is fetched, none can be forged. Who needs it names the place here: the
        // operator's doctor looks up the hosts of the operator's own settings.
        [@"\b(HttpClient|IHttpClientFactory|WebClient|WebRequest|HttpWebRequest|TcpClient|UdpClient|ClientWebSocket|SmtpClient)\b|\bDns\.\w+\("] = ["src/Essai/Commands/Doctor/MachineChecks.cs"],
        // What is unpacked may be far larger than it looks. The shelf unpacks what it packed itself; a backup is
        // unpacked by the operator who made it.
        [@"\b(ZipArchive|ZipFile|TarReader|RequestDecompression|CompressionMode\.Decompress)\b"] = ["src/Essai/Platform/Backups/Archive.cs", "src/Essai/Platform/Courses/CourseShelf.cs"],
        // Readers of XML forbid or ignore document types and fetch nothing (next test); the last two read keys that we wrote.
        [@"\b(XmlReader|XElement\.(Load|Parse)|XDocument\.(Load|Parse)|XmlDocument|XPathDocument|XslCompiledTransform|XmlSerializer|DataSet)\b"] = ["src/Essai.Standards/Courses/MediaTypes/Svg.cs", "src/Essai/Learn/Sharing/LogoDrawing.cs", "src/Essai/Platform/Postgres/Moving.cs", "src/Essai/Platform/Postgres/PostgresFiles.cs"],
        // Types named by the sender.
        [@"\b(BinaryFormatter|NetDataContractSerializer|SoapFormatter|LosFormatter|TypeNameHandling|Type\.GetType|Activator\.CreateInstance|Assembly\.Load(From|File)?)\b"] = [],
        // pg_dump and pg_restore, for the operator's commands; no shell between.
        [@"\bProcess\.Start\b|\bProcessStartInfo\b"] = ["src/Essai/Platform/Postgres/PostgresProgram.cs"],
        // Secrets are random, and compared in constant time (next test).
        [@"\b(MD5|SHA1|DESCryptoServiceProvider|TripleDES|RC2|CipherMode)\b"] = [],
        [@"\bnew Random\(|\bRandom\.Shared\b"] = [],
        // Raw text into pages; Markdown has been made harmless by its one renderer.
        [@"\bHtmlString\b|\bHtml\.Raw\b"] = [],
        [@"ServerCertificateCustomValidationCallback|DangerousAcceptAny|RemoteCertificateValidationCallback"] = [],
        // Cookies never cross to other sites.
        [@"\bAllowCredentials\b|SameSiteMode\.None\b"] = [],
    };

    private static IEnumerable<string> Ours => Sources.Files("src", ".cs", ".razor").Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal));

    public static TheoryData<string> Forbidden => [.. Nowhere.Keys];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void what_is_dangerous_stands_in_its_named_place_alone(string pattern) =>
        Ours.Where(path => Regex.IsMatch(Code(path), pattern)).Order(StringComparer.Ordinal).ShouldBe(Nowhere[pattern]);

    [Fact]
    public void no_reader_of_XML_knows_document_types_or_fetches_anything()
    {
        foreach (var path in Ours.Where(path => Code(path).Contains("XmlReader.Create", StringComparison.Ordinal)))
        {
            var settings = Readers().Matches(Code(path)).ToArray();
            settings.ShouldNotBeEmpty(path);
            settings.ShouldAllBe(m => Regex.IsMatch(m.Value, @"DtdProcessing\.(Prohibit|Ignore)\b") && m.Value.Contains("XmlResolver = null"), path);
        }
    }

    [Fact]
    public void no_regular_expression_can_run_away()
    {
        var all = Ours.SelectMany(path => Expressions().Matches(Code(path)).Select(m => (Path: path, m.Value))).ToArray();

        all.ShouldNotBeEmpty();
        all.ShouldAllBe(e => e.Value.Contains("RegexOptions.NonBacktracking") || e.Value.Contains("matchTimeoutMilliseconds"));
    }

    [Fact]
    public void signatures_are_compared_in_constant_time()
    {
        var signing = Ours.Where(path => Regex.IsMatch(Code(path), @"\bsecrets\.Sign\(|\bSign\(purpose")).ToArray();

        signing.ShouldNotBeEmpty();
        signing.Where(path => Regex.IsMatch(Code(path), @"\.SequenceEqual\(|\bSignature\([^)]*\) [!=]= ")).ShouldBeEmpty();
        signing.ShouldAllBe(path => Regex.IsMatch(Code(path), @"FixedTimeEquals|\.IsSigned\("));
    }

    [Fact]
    public void raw_markup_comes_from_the_renderer_of_Markdown_alone() =>
        Ours.SelectMany(path => Markup().Matches(Code(path)).Select(m => $"{path}: {m.Groups["what"].Value}"))
            .Where(found => !Harmless().IsMatch(found)).ShouldBeEmpty();

    // Lines of comments speak of what the code may not do.
    private static string Code(string path) => string.Join('\n', Sources.Text(path).Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"XmlReader\.Create\([^;]*;")]
    private static partial Regex Readers();

    // Uses with a pattern of their own, to the end of the call or attribute.
    [GeneratedRegex(@"GeneratedRegex\([^\n]*|(?:\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(|new Regex\()[^;]*;")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\(MarkupString\)\s*(?<what>[^\r\n]*)|new MarkupString\((?<what>[^\r\n]*)|MarkupString \w+\([^)]*\) => new\((?<what>[^\r\n]*)")]
    private static partial Regex Markup();

    // JSON for search engines escapes what could end its element.
    [GeneratedRegex("""^[^:]*: (?:Markdown\.(?:Inline|Block)\(|View\.Media\.Block\(|\$\"{3}<script type="application/ld\+json">\{Data\.ToJsonString\(\)\}</script>)""")]
    private static partial Regex Harmless();
}
