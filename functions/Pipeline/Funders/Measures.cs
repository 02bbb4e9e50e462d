namespace FundingPipeline.Funders;

/// <summary>Units that more than one fund counts in, each fund with its own words for what they mean.</summary>
/// <remarks>A measure is a unit. What was counted in it, SRB's 1C or 1F(i), is the output's own code and name,
/// which stay on the line. What people type for a unit is in the normaliser's list of unit names.</remarks>
public static class Measures
{
    /// <summary>Different persons in one claim's attendance. Nobody may add them to another claim's: it may be the same people.</summary>
    public static readonly Measure UniquePeople = new(
        "unique people", Dimension.People, "Different persons in one claim's attendance records, by their references.",
        Documents.JoiningUp("on outputs and turnover, 000:630"), PointInTime: true);

    public static Measure TrainingWeeks(string definition, Citation source) =>
        new("training weeks", Dimension.PersonWeeks, definition, source, Divisible: true);

    public static Measure BeneficiaryHours(string definition, Citation source) =>
        new("beneficiary hours", Dimension.PersonHours, definition, source, Divisible: true);

    public static Measure FteJobs(string definition, Citation source) => new("FTE jobs", Dimension.JobFte, definition, source);

    public static Measure People(string definition, Citation source) => new("people", Dimension.People, definition, source);

    public static Measure Businesses(string definition, Citation source) => new("businesses", Dimension.Businesses, definition, source);

    public static Measure SquareMetres(string definition, Citation source) => new("square metres", Dimension.SquareMetres, definition, source);

    public static Measure Hectares(string definition, Citation source) => new("hectares", Dimension.Count, definition, source);

    public static Measure Qualifications(string definition, Citation source) => new("qualifications", Dimension.Count, definition, source);

    public static Measure Starts(string definition, Citation source) => new("starts", Dimension.Count, definition, source);

    public static Measure Pounds(string definition, Citation source) => new("pounds", Dimension.Pounds, definition, source);
}
