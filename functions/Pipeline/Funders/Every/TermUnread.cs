using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>An offer letter's own term that nobody could read, or that nothing here applies, must not be passed over.</summary>
/// <remarks>"Held back: one fifth" left the general terms in force without a word. The register's Terms sheet gives a figure,
/// a share, or one of the readings of conflicting sources.</remarks>
public sealed class TermUnread : IRule<ClaimCase>
{
    public string Id => "CLAIM-42";

    public Citation Source => TheForm.Says("Project register, sheet Terms");

    public InForce InForce => InForce.Always;

    public string Explain => "Every row of the register's Terms sheet must name a term that is applied here and give it a value that can be read.";

    public string Remedy => "Correct the row in the register's Terms sheet: rules <id> lists the figures of each rule by name.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at) =>
        from row in at.OwnTerms()
        let why = OfferLetters.IsShareOfAward(row.Term) || row.Term.StartsWith(HeadingLimit.Term, StringComparison.OrdinalIgnoreCase)
            ? OfferLetters.Reads(row) ? null : "cannot be read as a figure"
            : WhyUnread(at, row)
        where why is not null
        select this.Finds(at, Severity.Query, at.Claim.Cover.At["Programme"], row.Value,
            $"The register's term \"{row.Term}\" for {at.Claim.Id.Fund.Code} on {at.Project.Reference} says \"{row.Value}\", which {why}; without it the general terms would hold.",
            Remedy, new Citation($"Offer letter {row.OfferLetter}".TrimEnd(), $"register, {row.At["Value"]}", Evidence.Stated), part: $"{row.Term} {row.At.Row}");

    private static string? WhyUnread(ClaimCase at, TermOverride row)
    {
        var tables = RuleBook.For(at.Funder).Rules.OfType<IAppliesFigures>().SelectMany(rule => rule.Tables)
            .Where(table => table.Name.Equals(row.Term, StringComparison.OrdinalIgnoreCase)).ToList();
        return tables.Count == 0 ? "no rule of this fund applies"
            : tables.Exists(table => table.TakesFigure) && OfferLetters.Reads(row) ? null
            : tables.SelectMany(table => table.Readings).Contains(row.Value.Trim(), StringComparer.OrdinalIgnoreCase) ? null
            : tables.SelectMany(table => table.Readings).Any() ? $"is none of its readings ({string.Join(", ", tables.SelectMany(table => table.Readings).Distinct())})"
            : tables.Exists(table => table.TakesFigure) ? "cannot be read as a figure"
            : "no letter can change";
    }
}
