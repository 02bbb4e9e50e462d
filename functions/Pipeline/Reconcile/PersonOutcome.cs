using System.Collections.Immutable;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One outcome that a project claims for one person, and that counts now.</summary>
/// <param name="Person">Empty for nobody, and for whoever was withheld.</param>
/// <param name="Sheet">The sheet it stands on, and not its row: who it is is nobody's business but the sender's.</param>
/// <param name="IsShared">Claimed by another body too, under an agreement.</param>
/// <param name="IsDisputed">Claimed by another body too, without one.</param>
public sealed record PersonOutcome(string Outcome, string Person, CellRef Sheet, bool IsShared, bool IsDisputed)
{
    /// <summary>Refused rows are left out.</summary>
    /// <param name="judged">The project's claims.</param>
    public static ImmutableArray<PersonOutcome> Of(ImmutableArray<JudgedClaim> judged)
    {
        var sharing = judged.SelectMany(claim => claim.Findings).Where(finding => finding.Rule == OutcomeSharing.RuleId)
            .ToLookup(finding => (finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row), finding => finding.Severity);
        return
        [
            .. from claim in Current(judged)
               where !claim.Claim.Outcomes.IsEmpty
               from row in claim.Rows
               where row.Fate != Fate.Refused
               let line = row.Row as OutcomeLine
               where line is not null
               let said = sharing[(line.At.Layout.File.Sha256, line.At.Layout.Sheet, line.At.Row)]
               select line.IsSomebodys
                   ? new PersonOutcome(line.Outcome.Trim(), Elsewhere.Person(line), line.At.Sheet, said.Contains(Severity.Note), said.Contains(Severity.Query))
                   : new(line.Outcome.Trim(), "", line.At.Sheet, IsShared: false, IsDisputed: false),
        ];
    }

    /// <summary>Without the claims whose rows a later cumulative claim on their award repeats.</summary>
    private static IEnumerable<JudgedClaim> Current(ImmutableArray<JudgedClaim> judged) =>
        from award in judged.Where(claim => claim.Position is not null).GroupBy(claim => $"{claim.Claim.Id.Fund.Code}/{claim.Claim.Id.Programme}/{claim.Claim.Id.Project}".Trim().ToUpperInvariant())
        let inOrder = award.OrderBy(claim => claim.Claim, Versions.InOrder).ToList()
        from claim in inOrder.Skip(Math.Max(0, inOrder.FindLastIndex(claim => claim.Claim.Cover.Figures == Figures.Cumulative)))
        select claim;
}
