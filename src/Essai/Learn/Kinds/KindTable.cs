using Names = Essai.Engine.Answers.Kinds;

namespace Essai.Learn.Kinds;

/// <summary>Which form shows which kind, and what a learner is told to do.</summary>
internal static class KindTable
{
    public static Type Of(string kind) => Rows[kind].Form;

    /// <summary>The key of the instruction in Texts.</summary>
    public static string Instruction(string kind) => Rows[kind].Instruction;

    /// <summary>Whether the fields are one group with the question as its legend.</summary>
    public static bool IsGroup(string kind) => Rows[kind].Group;

    private static readonly Dictionary<string, (Type Form, string Instruction, bool Group)> Rows = new(StringComparer.Ordinal)
    {
        [Names.SingleChoice.Name] = (typeof(SingleChoice), "instruction.single", true),
        [Names.MultipleChoice.Name] = (typeof(MultipleChoice), "instruction.several", true),
        [Names.TrueFalse.Name] = (typeof(TrueFalse), "instruction.single", true),
        [Names.ImageChoice.Name] = (typeof(ImageChoice), "instruction.single", true),
        [Names.Ordering.Name] = (typeof(Ordering), "instruction.order", true),
        [Names.Matching.Name] = (typeof(Matching), "instruction.match", true),
        [Names.Categorise.Name] = (typeof(Categorise), "instruction.bins", true),
        [Names.ShortText.Name] = (typeof(ShortText), "instruction.text", false),
        [Names.GapText.Name] = (typeof(GapText), "instruction.gaps", false),
        [Names.Numeric.Name] = (typeof(Numeric), "instruction.number", false),
        [Names.Slider.Name] = (typeof(Slider), "instruction.slider", false),
        [Names.Hotspot.Name] = (typeof(Hotspot), "instruction.region", true),
        [Names.FreeText.Name] = (typeof(FreeText), "instruction.free", false),
        [Names.VideoMoment.Name] = (typeof(VideoMoment), "instruction.single", true),
        [Names.GuidedScreens.Name] = (typeof(GuidedScreens), "instruction.screens", false),
        [Names.Survey.Name] = (typeof(Survey), "instruction.survey", true),
    };
}
