namespace Essai.Platform.Brand;

public enum ShiftDirection
{
    None,
    Lighter,
    Darker,
}

/// <summary>What is told to the manager in one sentence: "your colour is made 5 % lighter on buttons so that it stays readable".</summary>
public sealed record BrandShift(ShiftDirection Direction, int Percent)
{
    internal static BrandShift Between(Rgb brand, Rgb solid)
    {
        var moved = Oklch.From(solid).Lightness - Oklch.From(brand).Lightness;
        if (brand == solid)
        {
            return new(ShiftDirection.None, 0);
        }
        var percent = Math.Max(1, (int)Math.Round(Math.Abs(moved) * 100, MidpointRounding.AwayFromZero));
        return new(moved > 0 ? ShiftDirection.Lighter : ShiftDirection.Darker, percent);
    }
}
