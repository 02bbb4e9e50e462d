using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Portal;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What came of one claim over the years: every version, under every path, and what was taken back.</summary>
public sealed class History(Workplace at)
{
    /// <summary>In the order in which it was entered; nothing for a file that has not been taken in.</summary>
    public async Task<ImmutableArray<HistoryLine>> Of(OneClaim one, CancellationToken stop)
    {
        if (one.Page is not { } page)
        {
            return [];
        }

        var journal = await at.Ledger.Journal(page, stop);
        var known = await Known(page, journal, stop);
        var claim = known.GetValueOrDefault(one.Claim.Sha256) ?? one.Claim;
        var lines = journal.Where(entry => entry.Arrival.Kind is ArrivalKind.File or ArrivalKind.Withdrawn);
        return [.. from entry in lines let of = known.GetValueOrDefault(entry.Arrival.Sha256) where of is not null && AreOne(of, claim) select Line(entry, of)];
    }

    /// <summary>Every file of a page by its SHA-256: as the page shows it or, taken back, as it reads.</summary>
    private async Task<Dictionary<string, ClaimView>> Known(Folio page, ImmutableArray<JournalEntry> journal, CancellationToken stop)
    {
        var shown = page.IsProject ? (await at.Views.Read<ProjectView>(page.Partition, stop))?.Claims : (await at.Views.Read<OfficeView>(page.Partition, stop))?.Files;
        var known = (shown ?? []).GroupBy(claim => claim.Sha256, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var intake in await at.Desk.TakenBack([.. journal.Select(entry => entry.Arrival)], stop))
        {
            known[intake.File.Sha256] = TakenBack(intake);
        }

        return known;
    }

    private static ClaimView TakenBack(Intake intake)
    {
        var bare = new Sent("", intake.File.Name, intake.File.Sha256, "", "", "").Waiting with { State = ClaimState.Withdrawn };
        return intake.Claim is not { } claim ? bare : bare with
        {
            Fund = Funder.Of(claim.Id.Fund)?.Slug ?? "",
            Programme = claim.Id.Programme,
            Project = claim.Id.Project,
            Number = claim.Id.Number,
            Version = claim.Cover.Version,
        };
    }

    /// <summary>Two files that are no claims are one only if their bytes are.</summary>
    private static bool AreOne(ClaimView one, ClaimView other) => one.Fund.Length == 0 ? one.Sha256 == other.Sha256
        : (one.Fund, one.Programme, one.Number) == (other.Fund, other.Programme, other.Number) && one.Project.Equals(other.Project, StringComparison.OrdinalIgnoreCase);

    private static HistoryLine Line(JournalEntry entry, ClaimView of) => new(
        entry.Number, entry.Arrival.Kind == ArrivalKind.Withdrawn ? "withdrawn" : "arrived", Showing.IdOf(entry.Arrival.Path, entry.Arrival.Sha256),
        entry.Arrival.Path, entry.Arrival.Sha256, of.Version, of.State, entry.Arrival.Note);
}
