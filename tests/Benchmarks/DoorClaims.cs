using System.Buffers.Binary;
using System.IO.Compression;
using FundingPipeline.Tests.Ingest;
using NodaTime;

namespace FundingPipeline.Benchmarks;

/// <summary>What comes to the front door: fifty projects of one council and their claims of a megabyte.</summary>
public static class DoorClaims
{
    public const int Projects = 50;
    public const string Body = "city-council";
    public const int Size = 1 << 20;

    private static readonly string[] Headings =
    [
        "Line", "Ledger reference", "Kind", "Date paid", "Payee", "Capital or revenue", "Cost heading", "Gross cost", "VAT recoverable", "Eligible cost", "Claimed", "Match: Core budget",
    ];

    /// <summary>A picture that nobody can make smaller.</summary>
    private static readonly byte[] Picture = Noise();

    /// <summary>A version of the one claim of a project, filled up with a picture of its own.</summary>
    public static byte[] Claim(int project, int version, int lines)
    {
        using var bytes = new MemoryStream(Size + 4096);
        BigClaim.Write(
            bytes,
            [
                ["Grant claim"], ["Funder", "SRB"], ["Programme", "Round 5"], ["Project reference", $"DOOR-{project}"], ["Claimant", "City Council"], ["Claim type", "Quarterly"],
                ["Claim number", 1], ["Version", version], ["Period from", new LocalDate(2000, 7, 1)], ["Period to", new LocalDate(2000, 9, 30)], ["Total claimed", lines * 45m],
                ["Prepared by", "A. Clerk"], ["Prepared on", new LocalDate(2000, 10, 10)],
            ],
            Headings, lines, (texts, line) =>
            [
                $"><v>{line}</v>", texts.Cell($"INV-{project}-{line}"), texts.Cell("Invoice"), BigClaim.Day(36_708 + (line % 92)), texts.Cell("Supplier & Sons"), texts.Cell("Revenue"), texts.Cell("Premises"),
                BigClaim.Pounds(10_000), BigClaim.Pounds(0), BigClaim.Pounds(10_000), BigClaim.Pounds(4_500), BigClaim.Pounds(5_500),
            ]);
        var room = Math.Max(0, Size - (int)bytes.Length);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/media/image1.png", CompressionLevel.NoCompression).Open();
            Span<byte> own = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(own, ((long)project << 32) | (uint)version);
            part.Write(own);
            part.Write(Picture.AsSpan(0, Math.Max(0, room - own.Length)));
        }

        return bytes.ToArray();
    }

    /// <summary>The projects, their awards and their match.</summary>
    public static byte[] Register() => TinyWorkbook.Of(
        ("Projects", [["Project register"], ["Project reference", "Project name", "Accountable body", "Nation", "Region"], .. Of(project => [$"DOOR-{project}", $"Project {project}", "City Council", "England", "North West"])]),
        ("Awards", [["Project reference", "Source", "Programme", "Basis", "From", "To", "Award"], .. Of(project => [$"DOOR-{project}", "SRB", "Round 5", "Defrayed", new LocalDate(2000, 4, 1), new LocalDate(2004, 3, 31), 9_000_000m])]),
        ("Match", [["Project reference", "Source", "Matched fund", "Kind", "Amount"], .. Of(project => [$"DOOR-{project}", "Core budget", "SRB", "Cash", 9_000_000m])]));

    private static IEnumerable<object?[]> Of(Func<int, object?[]> row) => Enumerable.Range(1, Projects).Select(row);

    private static byte[] Noise()
    {
        var picture = new byte[Size];
        new Random(1).NextBytes(picture);
        return picture;
    }
}
