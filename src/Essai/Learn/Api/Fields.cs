using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Essai.Learn.Api;

/// <summary>A request body read field by field: the first that does not fit is named in the 422.</summary>
internal sealed class Fields : IDisposable
{
    private readonly JsonDocument document;

    private Fields(JsonDocument document, byte[] hash)
    {
        this.document = document;
        Hash = hash;
    }

    /// <summary>SHA-256 over method, path and body: tells a repeat from a reuse of its id.</summary>
    public byte[] Hash { get; }

    /// <summary>The first field that is missing or does not fit; null when all did.</summary>
    public string? Problem { get; private set; }

    /// <summary>Null when the body is no JSON object.</summary>
    public static async Task<Fields?> Read(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        try
        {
            var parsed = JsonDocument.Parse(bytes);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? new Fields(parsed, HashOf(request, bytes.Span)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Guid Id(string name) => Find(name) is { ValueKind: JsonValueKind.String } value && Id(value) is { } id ? id : Fail<Guid>(name);

    public int Integer(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : Fail<int>(name);

    public int? OptionalInteger(string name) => Find(name) is null ? null : Integer(name);

    /// <summary>Zero or more.</summary>
    public int? OptionalCount(string name) => OptionalInteger(name) is { } count and < 0 ? Fail<int>(name) : OptionalInteger(name);

    public string Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value && Words(value) is { } text ? text : Fail<string>(name) ?? "";

    public string? OptionalText(string name) => Find(name) is null ? null : Text(name);

    public bool Flag(string name) => Find(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Fail<bool>(name),
    };

    public DateTimeOffset? OptionalTime(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String && Words(value) is not null && value.TryGetDateTimeOffset(out var time) ? time
        : Fail<DateTimeOffset?>(name);

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        if (Find(name) is null)
        {
            return null;
        }

        var text = Text(name);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Showing.Word(value) == text)
            {
                return value;
            }
        }

        return Fail<T>(name);
    }

    public JsonElement? Find(string name)
    {
        try
        {
            return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name that is no text: half a surrogate pair is written as JSON and cannot be read.
            return Fail<JsonElement?>(name);
        }
    }

    public T? Fail<T>(string name)
    {
        Problem ??= name;
        return default;
    }

    public void Dispose() => document.Dispose();

    private static Guid? Id(JsonElement text)
    {
        try
        {
            return text.TryGetGuid(out var id) ? id : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A null character is JSON, and no text that every database can keep.
    private static string? Words(JsonElement text)
    {
        try
        {
            return text.GetString() is { } words && !words.Contains('\0', StringComparison.Ordinal) ? words : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }

    private static byte[] HashOf(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.Method + request.Path));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
