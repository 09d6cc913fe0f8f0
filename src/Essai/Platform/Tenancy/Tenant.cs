namespace Essai.Platform.Tenancy;

/// <summary>The academy whose request this is: set once, from the address, and every query of the request is narrowed to it.</summary>
internal sealed class Tenant
{
    /// <summary>The academy's slug; null where none is entered, and then nothing of any academy is found.</summary>
    public string? Slug { get; private set; }

    public static Tenant Of(string academy) => new() { Slug = academy };

    /// <exception cref="InvalidOperationException">The request has entered another academy before.</exception>
    public void Enter(string academy) =>
        Slug = Slug is null || Slug == academy ? academy : throw new InvalidOperationException($"{academy} entered from inside {Slug}");
}
