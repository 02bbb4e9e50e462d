using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What became of one claim, in figures: all that the programme takes of it.</summary>
/// <param name="Project">As the register spells it; where it found none, as the claim does.</param>
/// <param name="IsInPart">Whether it stands and has lost a row, or the part of its money above a limit.</param>
/// <param name="OnReturn">The return that lists it; empty for a claim that found no project or award, which none does.</param>
/// <param name="TotalAt">The cell of its total.</param>
/// <param name="RowsRead">Filled rows of its file, whether or not they could be read.</param>
public sealed record ClaimFate(
    SourceFile File, string Project, ClaimId Id, Funder Funder, int Version, ClaimStatus Status, bool IsInPart, ClaimMoney Money, RowFates Rows, int RowsRead, string OnReturn, CellRef TotalAt)
{
    /// <param name="project">Null for a claim that found no project or award.</param>
    public static ClaimFate Of(JudgedClaim judged, string? project, int rowsRead)
    {
        var claim = judged.Claim;
        return new(
            claim.File, project ?? claim.Id.Project, claim.Id, judged.Funder, claim.Cover.Version, judged.Status, judged.IsInPart, judged.Money, RowFates.Of(judged.Rows), rowsRead,
            project is null ? "" : judged.OnReturn, claim.Cover.At["Total claimed"]);
    }
}
