using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>What a claim's Participants sheet says of the person on a unit-cost row.</summary>
internal static class OnProgramme
{
    /// <summary>Every row of the person, in the claims to date, that shares a day with the unit.</summary>
    public static IEnumerable<ParticipantLine> ParticipantRows(this UnitCostCase at) =>
        at.ParticipantsToDate().Where(row => at.Line.Person.Trim().Length > 0 && Meets(row, at.Line));

    public static bool Has(this string text, string words) =>
        text.Replace('-', ' ').Contains(words.Replace('-', ' '), StringComparison.OrdinalIgnoreCase);

    private static bool Meets(ParticipantLine row, UnitCostLine unit) =>
        (row.Start is null || unit.To is null || row.Start <= unit.To) && (row.End is null || unit.From is null || unit.From <= row.End);
}
