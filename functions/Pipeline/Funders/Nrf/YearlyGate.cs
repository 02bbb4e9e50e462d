using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Nrf;

/// <summary>An authority's money for a year counts once it has passed that year's gate.</summary>
/// <remarks>Partnership, strategy and accreditation must be there by the last day of the year claimed, and the
/// statement of use must be agreed with the partnership by the day the claim is prepared: nobody states an
/// earlier day. The first year asked for a commitment only; from 2004/05 accreditation stands.</remarks>
public sealed class YearlyGate : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "NRF-01";

    public Citation Source => Documents.PartnershipGuidance("conditions of grant, 004:611-620");

    public InForce InForce => new(new LocalDate(2001, 4, 1));

    public string Explain => "To use a year's Neighbourhood Renewal Fund the authority works with an LSP, has agreed a strategy and a statement of use with it, and its LSP is accredited.";

    public string Remedy => "Enter what is missing in the register's Accreditation sheet, with its day.";

    public ImmutableArray<IDatedTable> Tables => [NrfTables.Gates];

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type != ClaimType.StatementOfUse)
        {
            yield break;
        }

        var gate = at.InTable(NrfTables.Gates);
        var missing = gate is null ? ["conditions that we know of"] : Missing(at, gate.Value);
        if (!missing.IsEmpty)
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Period from"], $"{at.Claim.Cover.Period.First:uuuu-MM-dd}",
                $"For {at.Project.Authority} in {at.Year()} the register has no {string.Join(", no ", missing)}.",
                Remedy, gate?.Source);
        }
    }

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at)
    {
        if (at.Claim.Cover.Type == ClaimType.StatementOfUse && at.InTable(NrfTables.Gates) is { } gate)
        {
            yield return new(NrfTables.Gates.Name, gate.Reading ?? $"as in {at.Year()}", gate.Source);
        }
    }

    private static ImmutableArray<string> Missing(ClaimCase at, Gate gate)
    {
        if (at.Accredited() is not { } row)
        {
            return ["Accreditation row"];
        }

        var year = at.Year().Days.Last;
        return
        [
            .. row.Allocation is null ? ["allocation"] : Array.Empty<string>(),
            .. Late(gate.LspMember, row.LspMember, "membership of an LSP", year),
            .. Late(gate.Strategy, row.StrategyAgreed, "agreed strategy", year),
            .. Late(gate.StatementOfUse, row.StatementOfUseAgreed, "agreed statement of use", at.Claim.Cover.PreparedOn),
            .. Late(gate.Accredited, row.Accredited, "accreditation", year),
        ];
    }

    private static IEnumerable<string> Late(bool needed, LocalDate? day, string what, LocalDate by) =>
        needed && !(day <= by) ? [$"{what} by {by:uuuu-MM-dd}"] : [];
}
