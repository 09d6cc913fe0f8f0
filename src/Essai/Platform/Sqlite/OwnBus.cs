using Essai.Platform.Database;

namespace Essai.Platform.Sqlite;

/// <summary>One program alone has nobody to tell.</summary>
internal sealed class OwnBus : Bus
{
    public override void Say(Topic topic, string words)
    {
    }

    public override void Listen(Topic topic, Action<string> heard)
    {
    }
}
