using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FundingPipeline.Storage;

/// <summary>A whole ledger in one file: a list of arrivals in a fixed order, and every original.</summary>
/// <remarks>Nothing in it says when or in what order anything came, so two ledgers that took in the same files export the
/// same bytes. Everything else that a shelf holds follows from it.</remarks>
public static class LedgerFile
{
    private const string List = "arrivals.json";

    /// <summary>The earliest day that a zip file can say: no file in it tells when it was written.</summary>
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the ledger's arrivals and originals, one after the other, whatever comes in meanwhile.</summary>
    /// <exception cref="InvalidOperationException">An original is not there, or not as it was kept. What was written until then is no export.</exception>
    public static async Task<Exported> Write(Ledger ledger, Stream to, CancellationToken stop)
    {
        await using var forward = new OneWay(to);
        await using (var file = new ZipArchive(forward, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Write(ledger, file, stop);
        }

        return forward.Written;
    }

    private static async Task Write(Ledger ledger, ZipArchive file, CancellationToken stop)
    {
        var arrivals = await ledger.Arrivals(stop);
        await using (var list = Entry(file, List))
        {
            await JsonSerializer.SerializeAsync(list, arrivals, Plain, stop);
        }

        foreach (var sha256 in arrivals.Select(arrival => arrival.Sha256).Distinct().Order(StringComparer.Ordinal))
        {
            await using var original = await ledger.Files.Open(Original.NameOf(sha256), stop)
                ?? throw new InvalidOperationException($"The archive has lost {sha256}. Run verify.");
            await using var copy = Entry(file, Original.NameOf(sha256));
            if ((await Original.Copy(original, copy, stop)).Sha256 != sha256)
            {
                throw new InvalidOperationException($"{Original.NameOf(sha256)} is not the file that was kept: nobody could import this. Run verify.");
            }
        }
    }

    /// <summary>Reads a ledger's arrivals, and an original when it is asked for.</summary>
    /// <exception cref="InvalidDataException">The file is no ledger, or an original in it is not the one its name says.</exception>
    public static async Task<(ImmutableArray<Arrival> Arrivals, Func<string, Stream> Open)> Read(Stream from, CancellationToken stop)
    {
        var file = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        var arrivals = await Arrivals(file, stop);
        if (arrivals.FirstOrDefault(arrival => !IsPlain(arrival)) is { } odd)
        {
            throw new InvalidDataException($"The export says that a file came as {odd.Path}, and none can have. Nothing was taken in.");
        }

        foreach (var sha256 in arrivals.Select(arrival => arrival.Sha256).Distinct())
        {
            await using var original = Open(file, sha256);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(original, stop)) != sha256)
            {
                throw new InvalidDataException($"The file {sha256} in the export is not the one its name says. Nothing was taken in.");
            }
        }

        return (arrivals, sha256 => Open(file, sha256));
    }

    /// <summary>A path below the folder of claims and a hash, as our own exports have them: whoever made the file may have written anything.</summary>
    private static bool IsPlain(Arrival? arrival) =>
        arrival is { Path.Length: > 0, Sha256.Length: 64 }
        && Enum.IsDefined(arrival.Kind)
        && arrival.Sha256.All(char.IsAsciiHexDigitLower)
        && !arrival.Path.Any(char.IsControl)
        && arrival.Path.Split('/').All(part => part is not ("" or "." or "..") && !part.Contains('\\'));

    private static async Task<ImmutableArray<Arrival>> Arrivals(ZipArchive file, CancellationToken stop)
    {
        try
        {
            await using var list = (file.GetEntry(List) ?? throw new InvalidDataException("The file is no export of a ledger: it has no list of arrivals.")).Open();
            return await JsonSerializer.DeserializeAsync<ImmutableArray<Arrival>>(list, Plain, stop);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The export's list of arrivals cannot be read. Nothing was taken in.", broken);
        }
    }

    private static Stream Open(ZipArchive file, string sha256) =>
        (file.GetEntry(Original.NameOf(sha256)) ?? throw new InvalidDataException($"The export has lost {sha256}. Nothing was taken in.")).Open();

    /// <summary>Workbooks are packed already; stored as they are, they are the same bytes whatever packs them.</summary>
    private static Stream Entry(ZipArchive file, string name)
    {
        var entry = file.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoDay;
        return entry.Open();
    }
}

/// <summary>An export as it was written: the SHA-256 of its bytes in lower-case hex, and how many there are.</summary>
public sealed record Exported(string Sha256, long Size);
