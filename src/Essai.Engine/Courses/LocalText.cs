using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Essai.Engine.Courses;

/// <summary>One text in several languages, the author's own language first. Texts are Markdown unless said otherwise.</summary>
[JsonConverter(typeof(LocalTextJson))]
public sealed record LocalText(ImmutableArray<Translation> Translations)
{
    public static LocalText Of(string lang, string text) => new([new Translation(lang, text)]);

    /// <summary>The text in <paramref name="lang"/>, or in the author's language where the translation is missing.</summary>
    public string In(string lang)
    {
        foreach (var translation in Translations)
        {
            if (string.Equals(translation.Lang, lang, StringComparison.Ordinal))
            {
                return translation.Text;
            }
        }

        return Translations.IsEmpty ? "" : Translations[0].Text;
    }

    public bool Has(string lang) => Translations.Any(t => t.Lang == lang);

    public LocalText With(string lang, string text) => new(Translations.Add(new Translation(lang, text)));

    public LocalText Select(Func<string, string> change) =>
        new([.. Translations.Select(t => t with { Text = change(t.Text) })]);

    public bool Equals(LocalText? other) => other is not null && Translations.SequenceEqual(other.Translations);

    public override int GetHashCode() => Translations.Aggregate(0, (hash, t) => HashCode.Combine(hash, t));
}

/// <summary>A text and its language (BCP 47).</summary>
public readonly record struct Translation(string Lang, string Text);

/// <summary>Written as an object, {"en": "…", "fr": "…"}; the order is kept, since the first language is the author's.</summary>
public sealed class LocalTextJson : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var translations = ImmutableArray.CreateBuilder<Translation>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var lang = reader.GetString()!;
            reader.Read();
            translations.Add(new Translation(lang, reader.GetString()!));
        }

        return new LocalText(translations.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (lang, text) in value.Translations)
        {
            writer.WriteString(lang, text);
        }

        writer.WriteEndObject();
    }
}
