using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Ingest;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Tests.Fuzz;

/// <summary>What came of many mutations.</summary>
public sealed record FuzzResult(int Read, int Refused, IReadOnlyList<string> Faults);

/// <summary>Changes six valid claims in thousands of seeded ways, and holds every answer against what it should be.</summary>
public static class Fuzzer
{
    private const int LongestMilliseconds = 5_000;

    private static readonly string[] Samples =
        ["one-quarter-five-names/esf-2000-Q1.xlsx", "joblink-1999-three-calendars/esf-1999-final.xlsx", "one-quarter-five-names/register.xlsx"];

    private sealed record Valid(byte[] Bytes, List<KeyValuePair<string, byte[]>> Parts, Dictionary<string, string> Cells);

    /// <summary>Half the seeds damage bytes, half edit the XML.</summary>
    public static FuzzResult Run(int seeds, int first = 1)
    {
        var claims = Claims().Select(bytes => new Valid(bytes, Parts(bytes), Cells(Read(bytes).Value!))).ToList();
        var (read, refused, faults) = (0, 0, new List<string>());
        for (var seed = first; seed < first + seeds; seed++)
        {
            var random = new Random(seed);
            var claim = claims[seed % claims.Count];
            var isDamage = seed / claims.Count % 2 == 0;
            var content = isDamage ? Mutation.OfBytes(claim.Bytes, random) : Mutation.OfXml(claim.Parts, random);
            try
            {
                var watch = Stopwatch.StartNew();
                var (workbook, findings) = Read(content);
                (read, refused) = workbook is null ? (read, refused + 1) : (read + 1, refused);
                var fault = watch.ElapsedMilliseconds > LongestMilliseconds ? $"took {watch.ElapsedMilliseconds} ms"
                    : workbook is null ? (findings.Length == 1 ? null : "was refused without one finding")
                    : Difference(Cells(workbook), isDamage ? claim.Cells : PlainReading.Of(content));
                faults.AddRange(fault is null ? [] : [$"Seed {seed}: {fault}"]);
            }
            catch (XmlException nicety) when (nicety.Message.Contains("xml:space", StringComparison.Ordinal))
            {
                // The plain parser minds what xml:space says; no character that we read depends on it.
            }
            catch (Exception thrown)
            {
                faults.Add($"Seed {seed}: {thrown.GetType().Name}: {thrown.Message} {thrown.StackTrace?.Split('\n').Skip(1).FirstOrDefault()}");
            }
        }

        return new(read, refused, faults);
    }

    private static IEnumerable<byte[]> Claims() =>
    [
        .. Samples.Select(name => File.ReadAllBytes(Repository.Path("sample-claims", name))),
        TinyWorkbook.Of(("Claim", [["Funder", "ESF"], [], ["Total claimed", 1234.56m, new LocalDate(2000, 3, 26), true]]), ("Match", [[1, 2.5m], ["a", "<&>"]])),
        TinyWorkbook.Zip(
            TinyWorkbook.Parts(("Expenditure", [.. Enumerable.Range(1, 60).Select(i => new object?[] { i, $"INV-{i}", i * 10.01m, new LocalDate(2000, 1, 1).PlusDays(i) })])),
            CompressionLevel.NoCompression),
        TinyWorkbook.OfXml(
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='4'><c r='A4'><v>0.1000000000000000055</v></c><c r='C4'><f>A4*2</f><v>0.2</v></c><c><f>NOW()</f></c></row><row><c t='e'><v>#REF!</v></c></row>",
            shared: "<si><t>Line</t></si><si><r><t>Gross </t></r><r><t>cost</t></r></si>"),
    ];

    private static List<KeyValuePair<string, byte[]>> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Select(entry => KeyValuePair.Create(entry.FullName, Bytes(entry)))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Outcome<Workbook?> Read(byte[] content) => WorkbookReader.Read(new MemoryStream(content), new SourceFile("", "claim.xlsx"));

    private static Dictionary<string, string> Cells(Workbook workbook) =>
        (from sheet in workbook.Sheets from row in sheet.Rows from cell in row.Cells select (At: $"{sheet.Name}!{row.Number},{cell.Column}", Value: Plain(cell)))
            .ToDictionary(cell => cell.At, cell => cell.Value);

    private static string Plain(Cell cell) => cell.Kind == CellKind.Number ? PlainReading.Figure(cell.Text) : cell.Text;

    private static string? Difference(Dictionary<string, string> ours, Dictionary<string, string> expected) =>
        ours.Keys.Union(expected.Keys).Where(at => !Same(ours.GetValueOrDefault(at), expected.GetValueOrDefault(at)))
            .Select(at => $"{at} is \"{ours.GetValueOrDefault(at)}\", expected \"{expected.GetValueOrDefault(at)}\"").FirstOrDefault();

    /// <summary>The plain way does not know formats: a day there is its serial number, or the day with its time.</summary>
    private static bool Same(string? ours, string? expected) =>
        ours == expected
        || (ours is not null && expected is not null
            && (LocalDatePattern.Iso.Parse(ours) is { Success: true, Value: var day }
                ? expected.StartsWith(ours, StringComparison.Ordinal) || (double.TryParse(expected, CultureInfo.InvariantCulture, out var serial) && Serials(day).Contains((int)serial))
                : expected.Trim() == ours.Trim()));

    private static int[] Serials(LocalDate day) =>
        [Period.DaysBetween(new(1899, 12, 30), day), Period.DaysBetween(new(1899, 12, 31), day), Period.DaysBetween(new(1904, 1, 1), day)];
}
