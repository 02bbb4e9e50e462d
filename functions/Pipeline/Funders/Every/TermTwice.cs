using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Two rows of the register that give one term of one award two values for the same day: nobody can say which holds.</summary>
/// <remarks>A letter of May holds back 10% and one of June 15%, and whoever keyed June's left May's row open. The first in the
/// sheet would speak, so a claim that either would rule waits. Rows of which one ends before the other begins are a change of
/// terms, and rows that say the same are a copy.</remarks>
public sealed class TermTwice : IRule<ClaimCase>
{
    public string Id => "CLAIM-43";

    public Citation Source => TheForm.Says("Project register, sheet Terms");

    public InForce InForce => InForce.Always;

    public string Explain => "The register's Terms sheet gives each term of an award one value for any one day.";

    public string Remedy => "Give the older row its last day, or take the wrong row out of the register's Terms sheet.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at) =>
        from same in at.OwnTerms().Where(row => row.Speaks(at.RuledOn)).GroupBy(row => row.Term.Trim(), StringComparer.OrdinalIgnoreCase)
        let first = same.First()
        from other in same.Where(row => OfferLetters.Differ(first, row)).Take(1)
        select this.Finds(at, Severity.Query, at.Claim.Cover.At["Programme"], other.Value,
            $"On {at.RuledOn:uuuu-MM-dd} the register's term \"{same.Key}\" for {at.Claim.Id.Fund.Code} on {at.Project.Reference} is both \"{first.Value}\" ({first.At["Value"].Address}) and \"{other.Value}\" ({other.At["Value"].Address}).",
            Remedy, new Citation($"Offer letter {other.OfferLetter}".TrimEnd(), $"register, {other.At["Value"]}", Evidence.Stated), part: same.Key);
}
