using System.Globalization;
using FundingPipeline.Storage;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Local;

/// <summary>Where the last <c>run</c> over a ledger wrote to, and from which day it looked: whoever changes the ledger afterwards writes there again.</summary>
/// <remarks>Else a claim withdrawn after a run would stand for ever in the return that the officer knows.</remarks>
public static class LastRun
{
    private const string Partition = "local";
    private const string Key = "last-run";

    public static Task Note(IShelf shelf, DirectoryInfo output, LocalDate? asOf, CancellationToken stop) =>
        new Ledger(shelf).Rows.Commit(Partition, [new Put(Key, $"{asOf?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}|{output.FullName}")], stop);

    /// <summary>Null when no run was ever made over the ledger.</summary>
    public static async Task<(DirectoryInfo Output, LocalDate? AsOf)?> Read(IShelf shelf, CancellationToken stop) =>
        await new Ledger(shelf).Rows.Get(Partition, Key, stop) is { } row && row.Text.Split('|', 2) is [var day, var output]
            ? (new(output), day.Length == 0 ? null : LocalDatePattern.Iso.Parse(day).GetValueOrThrow())
            : null;
}
