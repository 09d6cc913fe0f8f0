namespace Essai.Engine.Answers.Numbers;

/// <summary>A number as it was read from what a learner typed.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">What stood beside it ("€", "km/h", "%"), as typed; null when nothing did.</param>
/// <param name="Otherwise">The other value that the same text can mean, where its one separator may be a decimal point as well
/// as a thousands separator ("1,234"); null when there is but one reading.</param>
public readonly record struct Quantity(decimal Value, string? Unit, decimal? Otherwise = null);
