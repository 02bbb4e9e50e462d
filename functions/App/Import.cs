using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Takes a whole exported ledger in, file by file, as if each had just been sent.</summary>
public sealed class Import(Workplace at, IProgress<Step> progress)
{
    /// <exception cref="InvalidDataException">The file is no whole export; nothing was taken in.</exception>
    public async Task Run(Stream exported, CancellationToken stop)
    {
        var (arrivals, open) = await LedgerFile.Read(exported, stop);
        foreach (var (i, arrival) in arrivals.Where(arrival => arrival.IsPost).Index())
        {
            await using var content = open(arrival.Sha256);
            await new IngestClaim(at).Enter(arrival.Path, content, arrival.Kind, stop);
            progress.Report(new("taking in", i + 1, arrivals.Length));
        }

        foreach (var withdrawal in arrivals.Where(arrival => arrival.Kind == ArrivalKind.Withdrawn))
        {
            await new Withdraw(at).Enter(withdrawal, stop);
        }

        foreach (var act in arrivals.Where(arrival => arrival.Kind is ArrivalKind.Act or ArrivalKind.Kept))
        {
            await using var content = open(act.Sha256);
            await at.Ledger.Files.Keep(content, stop);
        }

        await Answers([.. arrivals.Where(arrival => arrival.Kind == ArrivalKind.Act && Acts.ReturnOf(arrival) is null)], stop);
        foreach (var acts in arrivals.GroupBy(arrival => Acts.ReturnOf(arrival) ?? "").Where(acts => acts.Key.Length > 0))
        {
            await OnReturn(acts.Key, [.. acts], stop);
        }
    }

    private async Task Answers(ImmutableArray<Arrival> answers, CancellationToken stop)
    {
        foreach (var arrival in answers)
        {
            await at.Ledger.Enter(Folio.Office, arrival, stop);
        }

        foreach (var project in (await Acts.Answers(at.Ledger.Files, answers, stop)).Select(answer => answer.Project).Distinct())
        {
            await new AnswerQuery(at).Tell(project, stop);
        }
    }

    /// <summary>What was done about a return is entered line for line, so that its journal comes to the same hash.</summary>
    /// <exception cref="InvalidDataException">Something else was done about it here.</exception>
    private async Task OnReturn(string slug, ImmutableArray<Arrival> acts, CancellationToken stop)
    {
        await at.Ledger.Append(
            Folio.OfReturn(slug),
            journal =>
            {
                var common = Math.Min(journal.Length, acts.Length);
                return journal.Take(common).Select(entry => entry.Arrival).SequenceEqual(acts.Take(common))
                    ? Task.FromResult<ImmutableArray<Arrival>>([.. acts.Skip(journal.Length)])
                    : throw new InvalidDataException($"{slug} was certified here and in the export, and not alike. Import into an empty folder or account.");
            },
            stop);
        await at.Ledger.Rows.Note(slug, stop);
        await at.Post.Return(slug, stop);
    }
}
