using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Portal;
using FundingPipeline.Reconcile;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What follows when the programme office sends something: a register or a form may change every project.</summary>
public sealed class OfficePost(Workplace at)
{
    public async Task Sort(Stage stage, CancellationToken stop)
    {
        var office = await at.Desk.Office(stop);
        foreach (var project in office.Register.Projects)
        {
            await at.Ledger.Open(Folio.Of(project.Reference), stop);
        }

        await ReadAgain(office, stop);
        var stale = await AskForTheStale(await at.Desk.AllPapers(stop), stop);
        var shared = await at.Ledger.SharedPaths(office.Intakes.Where(intake => intake.IsUnread).Select(intake => intake.File.Name), stop);
        await Answer(office, shared, stop);
        await Show(Showing.Office(office, await at.Ledger.Arrivals(Folio.Office, stop), shared), stop);
        at.Logbook.Sorted(office, stale, stage);
    }

    /// <summary>Asks for every project that does not stand reconciled from everything that has come, or of which a return knows something else.</summary>
    /// <param name="papers">Every project's.</param>
    /// <returns>How many.</returns>
    public async Task<int> AskForTheStale(ImmutableArray<Papers> papers, CancellationToken stop)
    {
        var (project, stale) = (new ReconcileProject(at), 0);
        foreach (var of in papers)
        {
            if (!await project.IsCurrent(of, stop))
            {
                await at.Post.Reconcile(of.Folio, stop);
                stale++;
            }
            else if (!await project.IsToldRight(of.Folio, stop))
            {
                await at.Post.ReconcileAnew(of.Folio, stop);
                stale++;
            }
        }

        return stale;
    }

    /// <summary>Whoever sent what nobody can read has his answer at once, as he has to a claim; before the page that names it.</summary>
    private async Task Answer(Office office, IReadOnlySet<string> shared, CancellationToken stop)
    {
        ImmutableArray<Intake> unread = [.. office.Intakes.Where(intake => intake.IsUnread)];
        var judged = JudgedProgramme.Of(unread, await at.Desk.AsOf(stop), [.. office.Answers.Select(answer => answer.Answer)]);
        var answers = Workbooks.OfOffice(judged.Findings, at.Desk, shared, [.. unread.Select(intake => intake.File)]);
        await at.Publisher.Add(Folio.Office.Partition, await at.Publisher.Keep(answers, stop), stop);
    }

    private async Task Show(OfficeView view, CancellationToken stop)
    {
        await at.Ledger.Rows.Commit(Folio.Office.Partition, [await at.Views.Keep(view, stop)], stop);
        await at.Sent.Show(view.Files, stop);
    }

    /// <summary>A claim that nobody could read may be plain now that its form has come.</summary>
    /// <remarks>Of two paths it came under one may have been taken back meanwhile: that goes to the project's page first, or the path would count again.</remarks>
    private async Task ReadAgain(Office office, CancellationToken stop)
    {
        var arrivals = (await at.Ledger.Arrivals(Folio.Office, stop)).ToLookup(arrival => arrival.Sha256, StringComparer.Ordinal);
        foreach (var intake in office.Intakes.Where(intake => intake.Claim is not null))
        {
            foreach (var withdrawal in arrivals[intake.File.Sha256].Where(arrival => arrival.Kind == ArrivalKind.Withdrawn))
            {
                await at.Ledger.Enter(Folio.Of(intake.Claim!.Id.Project), withdrawal, stop);
            }

            foreach (var arrival in arrivals[intake.File.Sha256].Where(arrival => arrival.Kind == ArrivalKind.File))
            {
                await new IngestClaim(at).File(arrival, intake.Claim, stop, isSorting: true);
            }
        }
    }
}
