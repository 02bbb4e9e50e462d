namespace FundingPipeline.Funders.Every;

/// <summary>The notes of the common claim form: what a claimant undertakes by filling it in, whoever the funder is.</summary>
internal static class TheForm
{
    public static Citation Says(string place) => new("Common claim form, notes for claimants", place, Evidence.Stated);
}
