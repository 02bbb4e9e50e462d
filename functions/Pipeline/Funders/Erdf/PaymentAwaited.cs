using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Erdf;

/// <summary>A certified claim with money due should be paid within the weeks that the fund itself gives.</summary>
/// <remarks>A claim certified on 20 April 2000 and not in the bank on 2 June is worth a telephone call, for the project
/// has paid its suppliers long ago. A receipt names its claim; one that names none, and came after the certificate, may be
/// for this claim and keeps us quiet. An advance and a recovery pay no claim. A project for which nobody has entered any
/// receipt, from any funder, is told nothing: there the sheet is not kept.</remarks>
public sealed class PaymentAwaited : IRule<CycleCase>, IAppliesFigures
{
    public string Id => "ERDF-15";

    public Citation Source => ErdfTables.Payment.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "ERDF pays a complete claim in three weeks, and in six at most; where the register's receipts are kept we say so when none has come by then.";

    public string Remedy => "Ask the fund when it pays, or enter what has come in the register's Receipts sheet.";

    public ImmutableArray<IDatedTable> Tables => [ErdfTables.Payment];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(CycleCase at) =>
        from claim in at.Claims
        let certified = claim.Claim.Cover.CertifiedOn
        let due = at.DueOn(claim)
        where certified is not null && due > Money.Zero
        let norm = claim.InTable(ErdfTables.Payment)
        where norm is not null
        let last = certified.Value.PlusWeeks(norm.Value.Most)
        where at.AsOf > last && claim.Register.Receipts.Any(receipt => Same(receipt.Project, claim.Project.Reference))
            && !claim.Register.Receipts.Any(receipt => MayPay(receipt, claim, certified.Value, at.AsOf))
        select this.Finds(claim, Severity.Note, claim.Claim.Cover.At["Certified on"], $"{certified:uuuu-MM-dd}",
            $"{due} was due on claim {claim.Claim.Id.Number}, certified on {certified:uuuu-MM-dd}; {claim.Claim.Id.Fund.Code} pays in {norm.Value}, which were up on {last:uuuu-MM-dd}, and no receipt stands in the register by {at.AsOf:uuuu-MM-dd}.",
            Remedy, norm.Source);

    private static bool MayPay(Receipt receipt, ClaimCase claim, LocalDate certified, LocalDate asOf) =>
        receipt.Funder == claim.Claim.Id.Fund
        && Same(receipt.Project, claim.Project.Reference)
        && (receipt.Programme.Length == 0 || Same(receipt.Programme, claim.Claim.Id.Programme))
        && !Same(receipt.Kind, "Advance") && !Same(receipt.Kind, "Recovery")
        && !(receipt.Date > asOf)
        && (receipt.ClaimNumber.Trim().Length == 0 ? receipt.Date >= certified : Same(receipt.ClaimNumber, claim.Claim.Id.Number));

    private static bool Same(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
