using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Player;
using Essai.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace Essai.Learn.Kinds;

/// <summary>What the form of every kind is given: the question, and the answer beside it once there is one.</summary>
public abstract class KindComponent : ComponentBase
{
    [Parameter, EditorRequired] public required PlayerView View { get; set; }
    [Parameter, EditorRequired] public required Awaiting Awaiting { get; set; }

    /// <summary>Null while the question is open.</summary>
    [Parameter] public Settled? Settled { get; set; }

    protected Texts T => View.T;

    protected Shown Shown => Awaiting.Shown.Inner ?? Awaiting.Shown;

    protected static MarkupString Html(string markdown) => new(Markdown.Inline(markdown));

    protected string MarkWord(string? mark) => mark switch
    {
        null => "",
        "missing" => T["mark.good"],
        _ => T["mark.yours"],
    };
}
