namespace Essai.Engine.Answers.Text;

/// <summary>A text as it is compared, with what the rules ask of it worked out when first needed.</summary>
internal sealed class FoldedText(string text, bool accents)
{
    private Clusters? _clusters;
    private string? _digits;
    private string? _bare;
    private List<Word>? _words;
    private List<Word>? _bareWords;

    public string Text { get; } = Folding.Fold(text, accents);

    /// <summary>Without accents, also where they matter: antonyms and negations are looked up so.</summary>
    public string Bare => _bare ??= accents ? Folding.Fold(Text, accents: false) : Text;

    public Clusters Clusters => _clusters ??= new Clusters(Text);

    public List<Word> Words => _words ??= WordList.Of(Text);

    public List<Word> BareWords => _bareWords ??= accents ? [.. Words.Select(BareWord)] : Words;

    private static Word BareWord(Word word) => word with { Text = Folding.Fold(word.Text, accents: false) };

    public bool RunsTogether => WordList.RunTogether(Text);

    /// <summary>The runs of digits, one space between: "iso 100 f 8" gives "100 8".</summary>
    public string Digits => _digits ??= !Text.AsSpan().ContainsAnyInRange('0', '9') ? "" : string.Join(' ', new string([.. Text.Select(c => char.IsAsciiDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>An author's key, folded.</summary>
internal sealed class PreparedKey(TextKey key)
{
    public TextKey Key { get; } = key;
    public FoldedText[] Accepted { get; } = [.. key.Accepted.Select(text => new FoldedText(text, key.Accents))];
    public FoldedText[] Wrong { get; } = [.. key.Wrong.Select(text => new FoldedText(text, key.Accents))];
}
