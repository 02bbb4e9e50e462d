using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Storage;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.App;

/// <summary>Reads pages of the ledger and reconciles them, and remembers the files that it last read.</summary>
/// <remarks>What it says depends on the ledger alone: a desk that remembers nothing says the same, later.</remarks>
/// <param name="tools">What files are read with; null for the real ones.</param>
public sealed class Desk(Ledger ledger, LocalDate? asOf, Tools? tools = null)
{
    private const string LastDay = "last-day";

    private readonly Tools tools = tools ?? new();
    private readonly Readings readings = new((tools ?? new()).RowsKept);
    private Office? office;

    /// <summary>What the programme office sent: its forms and its registers, put together.</summary>
    public async Task<Office> Office(CancellationToken stop)
    {
        var arrivals = await ledger.Arrivals(Folio.Office, stop);
        var digest = Digest.Of(arrivals.Where(arrival => arrival.Kind != ArrivalKind.Ignored).Select(Ledger.KeyOf));
        if (office is { } known && known.Arrivals == digest)
        {
            return known;
        }

        var files = Filed.Of(arrivals);
        var forms = await Forms(files, stop);
        var intakes = new List<Intake>();
        foreach (var file in files)
        {
            intakes.Add(await Read(file, forms, stop));
        }

        return office = App.Office.Of(digest, forms, [.. intakes]) with { Answers = await Acts.Answers(ledger.Files, arrivals, stop) };
    }

    /// <summary>What one file is; when it cannot be read at all, what the reader had to say of it.</summary>
    public async Task<Intake> Read(SourceFile file, ImmutableArray<Form> forms, CancellationToken stop)
    {
        if (readings.Of(file, forms) is { } known)
        {
            return known;
        }

        await using var content = await Open(file, stop);
        return Look(content, file, forms);
    }

    /// <summary>The same for a file that has come and is not yet kept.</summary>
    public Intake Look(Stream content, SourceFile file, ImmutableArray<Form> forms)
    {
        var intake = tools.Read(content, file, forms);
        readings.Remember(intake, forms);
        return intake;
    }

    /// <summary>Every different file of the ledger, read, in order of its name: of a large one more than a small machine holds.</summary>
    public async Task<ImmutableArray<Intake>> Everything(CancellationToken stop) => await Everything(await ledger.Arrivals(stop), stop);

    /// <summary>Every different file of some arrivals, read, in order of its name: whoever counts arrivals and what they came to must look at the same ones.</summary>
    public Task<ImmutableArray<Intake>> Everything(ImmutableArray<Arrival> arrivals, CancellationToken stop) => Read(Filed.Of(arrivals), stop);

    /// <summary>Every different file that was taken back, read: a register among them is no claim.</summary>
    public Task<ImmutableArray<Intake>> TakenBack(ImmutableArray<Arrival> arrivals, CancellationToken stop) => Read(Filed.TakenBack(arrivals), stop);

    /// <summary>Some files of the ledger, read, in their order.</summary>
    public async Task<ImmutableArray<Intake>> Read(ImmutableArray<SourceFile> files, CancellationToken stop)
    {
        var forms = (await Office(stop)).Forms;
        var intakes = new Intake[files.Length];
        await Parallel.ForAsync(0, files.Length, AtOnce(stop), async (i, token) => intakes[i] = await Read(files[i], forms, token));
        return [.. intakes];
    }

    public ParallelOptions AtOnce(CancellationToken stop) => tools.AtOnce(stop);

    public async Task<Stream> Open(SourceFile file, CancellationToken stop) =>
        await ledger.Files.Open(Original.NameOf(file.Sha256), stop)
        ?? throw new InvalidOperationException($"The archive has lost {file.Sha256}, which came as {file.Name}.");

    /// <summary>Everything from which a project's statement follows, and a digest of it.</summary>
    public async Task<Papers> Papers(Folio folio, CancellationToken stop)
    {
        var known = await Office(stop);
        var own = await ledger.Arrivals(folio, stop);
        var related = new List<Arrival>();
        var kin = await new Kin(ledger.Rows).Of(folio, stop);
        foreach (var other in kin)
        {
            related.AddRange(await ledger.Arrivals(other, stop));
        }

        var (files, day) = (Filed.Of(own), await AsOf(stop));
        var shared = await ledger.SharedPaths(files.Select(file => file.Name), stop);
        ImmutableArray<Answered> answered = [.. known.AnswersOf(kin.Add(folio))];
        return new(folio, known, files, Filed.Of([.. related]), shared, day, [.. answered.Select(answer => answer.Answer)], Digest.Of(
        [
            Digest.Program, known.Digest, $"{day:uuuu-MM-dd}", "answered", .. answered.Select(answer => answer.Sha256),
            .. own.Select(Ledger.KeyOf), "related", .. related.Select(Ledger.KeyOf), "shared", .. shared.Order(StringComparer.Ordinal),
        ]));
    }

    /// <summary>The same of every project, in ordinal order of their pages.</summary>
    public async Task<ImmutableArray<Papers>> AllPapers(CancellationToken stop)
    {
        var all = ImmutableArray.CreateBuilder<Papers>();
        foreach (var folio in (await ledger.Folios(stop)).Where(folio => folio.IsProject))
        {
            all.Add(await Papers(folio, stop));
        }

        return all.ToImmutable();
    }

    /// <summary>Reconciles the project, all its funders together, out of everything from which its statement follows.</summary>
    public async Task<OneProject> Reconcile(Papers papers, CancellationToken stop)
    {
        var own = await Claims(papers.Own, papers.Office.Forms, stop);
        var related = await Claims(papers.Related, papers.Office.Forms, stop);
        var reference = own.Select(intake => intake.Claim!.Id.Project).FirstOrDefault() ?? papers.Office.ReferenceOf(papers.Folio);
        var register = papers.Answered.IsEmpty ? papers.Office.Register : papers.Office.Register with { Answers = [.. papers.Office.Register.Answers, .. papers.Answered] };
        readings.ForgetIfMany(papers.Own);
        return OneProject.Of(reference, register, own, related, papers.AsOf);
    }

    /// <summary>Notes that a claim covers this day, if none did before: the day from which all are looked at.</summary>
    public async Task Reach(LocalDate day, CancellationToken stop)
    {
        while (true)
        {
            var row = await ledger.Rows.Get(Folio.Office.Partition, LastDay, stop);
            if (row is not null && DayOf(row) >= day)
            {
                return;
            }

            var text = $"{day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}";
            if (await ledger.Rows.Commit(Folio.Office.Partition, [row is null ? new Add(LastDay, text) : new Replace(row, text)], stop))
            {
                return;
            }
        }
    }

    /// <summary>The day from which projects are looked at: the one given, or the last that any claim covers; null when there is no claim.</summary>
    public async Task<LocalDate?> AsOf(CancellationToken stop) => asOf ?? await Latest(stop);

    private async Task<LocalDate?> Latest(CancellationToken stop) =>
        await ledger.Rows.Get(Folio.Office.Partition, LastDay, stop) is { } row ? DayOf(row) : null;

    private static LocalDate DayOf(Row row) => LocalDatePattern.Iso.Parse(row.Text).GetValueOrThrow();

    private async Task<ImmutableArray<Intake>> Claims(ImmutableArray<SourceFile> files, ImmutableArray<Form> forms, CancellationToken stop)
    {
        var claims = new List<Intake>();
        foreach (var file in files)
        {
            if (await Read(file, forms, stop) is { Claim: not null } intake)
            {
                claims.Add(intake);
            }
        }

        return [.. claims];
    }

    private async Task<ImmutableArray<Form>> Forms(ImmutableArray<SourceFile> files, CancellationToken stop)
    {
        var forms = new List<Form>();
        foreach (var file in files.Where(FormFile.IsOne))
        {
            await using var content = await Open(file, stop);
            if (FormFile.Read(content, file).Form is { } form)
            {
                forms.Add(form);
            }
        }

        return [.. forms];
    }
}
