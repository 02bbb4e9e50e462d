namespace FundingPipeline;

/// <summary>What kind of thing a quantity counts. Two dimensions never convert into one another.</summary>
/// <remarks>450 guided learning hours make a learner FTE and 30 hours a week make a job FTE; they are not the
/// same thing, whatever the abbreviation says. The one bridge, training weeks to beneficiary hours, needs hours
/// per week for that project and date.</remarks>
public enum Dimension
{
    People,
    Posts,
    Businesses,
    PersonHours,
    PersonWeeks,
    JobFte,
    LearnerFte,
    SquareMetres,
    Count,
    Pounds,
}

/// <summary>One unit that a funder counts in, with the definition it had.</summary>
/// <param name="Divisible">Whether a span of it may be cut by days. People, posts and businesses never are.</param>
/// <param name="PointInTime">Whether it is a count on a day, which is never added to another day's.</param>
public sealed record Measure(string Name, Dimension Dimension, string Definition, Citation Source, bool Divisible = false, bool PointInTime = false);

/// <summary>An amount of one measure, native for ever: what the claim said, in the unit it said it.</summary>
public readonly record struct Quantity(decimal Amount, Measure Measure)
{
    /// <exception cref="InvalidOperationException">Hectares and hours met, or two days' head counts: our fault.</exception>
    public static Quantity operator +(Quantity a, Quantity b) =>
        a.Measure == b.Measure && !a.Measure.PointInTime
            ? a with { Amount = a.Amount + b.Amount }
            : throw new InvalidOperationException($"{a.Measure.Name} and {b.Measure.Name} cannot be added.");

    public override string ToString() =>
        $"{Amount.ToString("#,0.###", System.Globalization.CultureInfo.InvariantCulture)} {Measure.Name}";
}
