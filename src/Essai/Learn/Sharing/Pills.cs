using SkiaSharp;

namespace Essai.Learn.Sharing;

/// <summary>Choices as quiet outlines, one like the other: none of them looks right.</summary>
internal sealed class Pills
{
    private const int Most = 4;
    private const int Fewest = 2;
    private const float Size = 26;
    private const float Tall = 54;
    private const float Inside = 24;
    private const float Between = 12;

    private readonly Face face;
    private readonly float round;
    private readonly (string Text, SKRect Place)[] places;

    private Pills(Face face, float round, (string Text, SKRect Place)[] places)
    {
        this.face = face;
        this.round = round;
        this.places = places;
    }

    public float Height => places.Length == 0 ? 0 : places[^1].Place.Bottom;

    /// <summary>What may stand below the question, the fullest first: all choices, some and how many more, none.</summary>
    public static IEnumerable<Pills> Choose(ShareCard card, Face face, float width)
    {
        for (var shown = Math.Min(Most, card.Choices.Length); shown >= Fewest; shown--)
        {
            var more = card.Choices.Length - shown;
            var texts = more > 0 ? card.Choices[..shown].Add($"+{more}") : card.Choices;
            if (texts.All(t => Face.Draws(t) && Wide(face, t) <= width))
            {
                yield return new Pills(face, card.Roundness * Tall, Place(texts, face, width));
            }
        }

        yield return new Pills(face, 0, []);
    }

    public void Draw(SKCanvas canvas, SKPoint at, SKPaint ink)
    {
        using var edge = new SKPaint { Color = ink.Color, IsAntialias = true, IsStroke = true, StrokeWidth = 2 };
        foreach (var (text, place) in places)
        {
            var here = SKRect.Create(at.X + place.Left, at.Y + place.Top, place.Width, place.Height);
            canvas.DrawRoundRect(here, round, round, edge);
            face.Draw(canvas, text, new SKPoint(here.Left + Inside, here.MidY + (face.Capital(Size) / 2)), Size, ink);
        }
    }

    private static (string Text, SKRect Place)[] Place(IReadOnlyList<string> texts, Face face, float width)
    {
        var (placed, left, top) = (new List<(string, SKRect)>(), 0f, 0f);
        foreach (var text in texts)
        {
            var wide = Wide(face, text);
            if (left > 0 && left + wide > width)
            {
                (left, top) = (0, top + Tall + Between);
            }

            placed.Add((text, SKRect.Create(left, top, wide, Tall)));
            left += wide + Between;
        }

        return [.. placed];
    }

    private static float Wide(Face face, string text) => (face.Width(text) * Size) + (2 * Inside);
}
