using System.Text;
using System.Text.Json.Nodes;
using FundingPipeline.App;
using FundingPipeline.Storage;

namespace FundingPipeline.Simulation;

/// <summary>The laws of the ledger, watched while a schedule runs and held against its end.</summary>
public sealed class Laws(Model model)
{
    private const int SealLength = 16;

    private readonly Dictionary<string, Head> heads = [];

    /// <summary>Watches every write from now on: a journal only grows and its chain holds; no return ever shows part of a claim.</summary>
    public void Watch(Disk disk, bool printsPlainly)
    {
        disk.Wrote = Journal;
        disk.Published = printsPlainly ? Whole : (_, _) => { };
    }

    private void Journal(Row? before, Row? after)
    {
        var row = after ?? before!;
        if (!row.Key.StartsWith(JournalEntry.Prefix, StringComparison.Ordinal))
        {
            return;
        }

        Holds(before is null && after is not null, $"{row.Key} of {row.Partition} was changed or taken away.");
        var entry = JournalEntry.Read(row with { Text = row.Text[SealLength..] });
        Holds(entry.Follows(heads.GetValueOrDefault(row.Partition, Head.None)), $"{row.Key} of {row.Partition} does not follow the line before it.");
        heads[row.Partition] = entry.Head;
    }

    private void Whole(string name, byte[] bytes)
    {
        if (!name.StartsWith("returns/", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n').Where(line => line.StartsWith(PlainPress.Whole, StringComparison.Ordinal)))
        {
            var (sha256, pence) = (line[PlainPress.Whole.Length..].Split(' ')[0], long.Parse(line.Split(' ')[^1]));
            var claim = Pool.All.First(file => file.Sha256 == sha256);
            Holds(claim.Pence == pence, $"{name} shows {pence} of {claim.Path}, which claims {claim.Pence}.");
            Holds(name == $"returns/{claim.Return}.xlsx", $"{claim.Path} is in {name}.");
        }
    }

    /// <summary>Where nothing went wrong, what is published when nothing waits is what its rows say, also before anybody sweeps.</summary>
    public static void WhenQuiet(Disk disk)
    {
        var rows = disk.Rows.Values.SelectMany(rows => rows.Values).Where(row => row.Key.StartsWith("wrote|", StringComparison.Ordinal))
            .Select(row => App.Published.Read(row.Text[SealLength..])).ToDictionary(row => row.Name, row => row.Sha256);
        foreach (var (name, sha256) in rows)
        {
            Holds(disk.Output.TryGetValue(name, out var bytes) && Digest.Of(bytes) == sha256, $"{name} is {(bytes is null ? "not there" : "not as it was written")}, though nothing waits.");
        }

        var strays = disk.Output.Keys.Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal) && !rows.ContainsKey(name)).ToList();
        Holds(strays.Count == 0, $"{string.Join(", ", strays)} is there, though nobody says so and nothing waits.");
    }

    /// <summary>Holds the end of a schedule against the model and against the end of a clean run of the same files.</summary>
    public async Task AtTheEnd(Workplace at, Disk disk, Clean clean)
    {
        var arrivals = (await at.Ledger.Arrivals(default)).Select(arrival => $"{arrival.Path} {arrival.Sha256} {arrival.Kind}").Order(StringComparer.Ordinal);
        var sent = model.Files.Select(file => $"{file.Path} {file.Sha256} {(file.Kind == Kind.Note ? "Ignored" : "File")}")
            .Concat(model.Withdrawn.Select(file => $"{file.Path} {file.Sha256} Withdrawn")).Order(StringComparer.Ordinal);
        Holds(arrivals.SequenceEqual(sent), $"Arrivals are not what was sent:\n{string.Join('\n', arrivals.Except(sent))}\nbut\n{string.Join('\n', sent.Except(arrivals))}");

        foreach (var row in disk.Rows.Values.SelectMany(rows => rows.Values).Where(row => row.Key == Head.Key))
        {
            Holds(Head.Read(row with { Text = row.Text[SealLength..] }) == heads[row.Partition], $"The head of {row.Partition} is not that of its journal.");
        }

        var published = disk.Output.Keys.Where(name => !name.StartsWith("refused/", StringComparison.Ordinal));
        Holds(published.SequenceEqual(model.Published), $"Published are {string.Join(", ", published)}, not {string.Join(", ", model.Published)}.");
        var differences = model.Differences(JsonNode.Parse(disk.Output["summary.json"])!).ToList();
        Holds(differences.Count == 0, string.Join("; ", differences));
        Same(clean.Output, disk.Output);
        Holds((await Clean.Exported(at)).AsSpan().SequenceEqual(clean.Export), "The export is not that of a clean run.");
    }

    /// <summary>Byte for byte.</summary>
    public static void Same(SortedDictionary<string, byte[]> clean, SortedDictionary<string, byte[]> files)
    {
        Holds(clean.Keys.SequenceEqual(files.Keys), $"Only after a clean run: {string.Join(", ", clean.Keys.Except(files.Keys))}. Only after this one: {string.Join(", ", files.Keys.Except(clean.Keys))}.");
        foreach (var (name, bytes) in clean)
        {
            Holds(bytes.AsSpan().SequenceEqual(files[name]), $"{name} is not what a clean run writes.\n--- clean\n{Text(bytes)}\n--- here\n{Text(files[name])}");
        }
    }

    private static string Text(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8) ? $"({bytes.Length} bytes of a workbook)" : Encoding.UTF8.GetString(bytes);

    private static void Holds(bool law, string otherwise)
    {
        if (!law)
        {
            throw new LawBroken(otherwise);
        }
    }
}
