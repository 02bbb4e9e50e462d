using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Reads every different file of the ledger once.</summary>
public sealed class ReadArrivals(IShelf shelf, IProgress<Step> progress)
{
    /// <summary>One intake for each different file, named by the first of its paths, in order of that name.</summary>
    public async Task<ImmutableArray<Intake>> Run(ImmutableArray<Arrival> arrivals, CancellationToken stop)
    {
        var files = Files(arrivals);
        var forms = await FormsIn(files, stop);
        var intakes = new Intake[files.Length];
        var done = 0;
        await Parallel.ForAsync(0, files.Length, AtOnce(stop), async (i, token) =>
        {
            await using var content = await Open(shelf, files[i], token);
            intakes[i] = Read(content, files[i], forms);
            progress.Report(new("reading", Interlocked.Increment(ref done), files.Length));
        });
        return [.. intakes];
    }

    public static async Task<Stream> Open(IShelf shelf, SourceFile file, CancellationToken stop) =>
        await shelf.Files.Open(Original.NameOf(file.Sha256), stop)
        ?? throw new InvalidOperationException($"The archive has lost {file.Sha256}, which came as {file.Name}.");

    /// <summary>The forms that came with the claims. They are part of the ledger, so the same ledger is read the same way for ever.</summary>
    public async Task<ImmutableArray<Form>> Forms(ImmutableArray<Arrival> arrivals, CancellationToken stop) => await FormsIn(Files(arrivals), stop);

    private async Task<ImmutableArray<Form>> FormsIn(ImmutableArray<SourceFile> files, CancellationToken stop)
    {
        var forms = ImmutableArray.CreateBuilder<Form>();
        foreach (var file in files.Where(FormFile.IsOne))
        {
            await using var content = await Open(shelf, file, stop);
            if (FormFile.Read(content, file).Form is { } form)
            {
                forms.Add(form);
            }
        }

        return forms.ToImmutable();
    }

    /// <summary>What one file is; when it cannot be read at all, what the reader had to say of it.</summary>
    public static Intake Read(Stream content, SourceFile file, ImmutableArray<Form> forms)
    {
        if (FormFile.IsOne(file))
        {
            return FormFile.Read(content, file);
        }

        var workbook = WorkbookReader.Read(content, file);
        if (workbook.Value is not { } read)
        {
            return new(file, null, null, 0, workbook.Findings);
        }

        var intake = FormReader.Read(read, forms);
        return intake with { Findings = [.. workbook.Findings, .. intake.Findings] };
    }

    public static ImmutableArray<SourceFile> Files(ImmutableArray<Arrival> arrivals) =>
    [
        .. arrivals.Where(arrival => arrival.Kind == ArrivalKind.File)
            .GroupBy(arrival => arrival.Sha256)
            .Select(same => new SourceFile(same.Key, same.Select(arrival => arrival.Path).Min(StringComparer.Ordinal)!))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ThenBy(file => file.Sha256, StringComparer.Ordinal),
    ];

    /// <summary>Two at once keep both cores of a small machine busy; what comes out does not depend on it.</summary>
    public static ParallelOptions AtOnce(CancellationToken stop) => new() { MaxDegreeOfParallelism = 2, CancellationToken = stop };
}
