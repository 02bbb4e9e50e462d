using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

/// <summary>What holds whatever a workbook contains and whatever happened to it on its way.</summary>
public class ReadingLawsSpec
{
    [Fact]
    public void What_was_written_is_what_is_read()
    {
        var text = Gen.OneOf(
            Gen.Elements("Café", "_x000D_", "a\r\nb", " padded ", "=1+1", "<&>\"'", "£12.50", "日本", "\U0001F600"),
            Gen.ArrayOf(Gen.Choose(32, 0x24F).Select(code => (char)code)).Select(chars => new string(chars)));
        var cell = Gen.OneOf(
            Gen.Constant<object?>(null),
            text.Select(object? (t) => t.StartsWith("<c", StringComparison.Ordinal) ? "c" : t),
            Gen.Choose(int.MinValue, int.MaxValue).Select(object? (n) => n / 100m),
            Gen.Choose(0, 1).Select(object? (b) => b == 1),
            Gen.Choose(61, 60_000).Select(object? (n) => new NodaTime.LocalDate(1899, 12, 30).PlusDays(n)));

        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(cell)).ToArbitrary(), rows =>
        {
            var read = WorkbookReader.Read(new MemoryStream(TinyWorkbook.Of(("Claim", rows))), Given.File).Value!;
            var written =
                from row in rows.Select((cells, i) => (Cells: cells, Number: i + 1))
                from one in row.Cells.Select((value, i) => (Shown: Shown(value), Column: i + 1))
                where one.Shown is not null
                select $"{row.Number},{one.Column} {one.Shown}";
            return written.SequenceEqual(Cells(read));
        }).Check(Config.QuickThrowOnFailure.WithReplay(2_000UL, 3_141UL));
    }

    private static string? Shown(object? value) => value switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(Unescaped(text)) ? null : $"Text {Unescaped(text)}",
        bool yes => $"Boolean {(yes ? "TRUE" : "FALSE")}",
        NodaTime.LocalDate day => $"Date {day:uuuu-MM-dd}",
        decimal number => $"Number {number.ToString("0.##", CultureInfo.InvariantCulture)}",
        _ => throw new ArgumentException("The generator makes no such value."),
    };

    /// <summary>The one escape that the generator writes.</summary>
    private static string Unescaped(string text) => text.Replace("_x000D_", "\r", StringComparison.Ordinal);

    /// <summary>Bytes flipped, cut off, doubled: the file is refused, or nothing in it has changed.</summary>
    [Fact]
    public void No_damage_changes_a_figure_in_silence()
    {
        var sound = TinyWorkbook.Of(
            ("Claim", [["Funder", "ESF"], [], ["Total claimed", 1234.56m, new NodaTime.LocalDate(2000, 3, 26), true]]),
            ("Expenditure", [.. Enumerable.Range(1, 40).Select(i => new object?[] { i, $"INV-{i}", i * 10.01m })]));
        var expected = Cells(Read(sound).Value!).ToList();
        var (random, refused) = (new Random(1999), 0);
        for (var i = 0; i < 1_500; i++)
        {
            var (workbook, findings) = Read(Damaged(sound, random));
            refused += findings.Length;
            Assert.True(workbook is null ? findings.Length == 1 : expected.SequenceEqual(Cells(workbook)), $"Damage {i} changed the workbook in silence.");
        }

        Assert.InRange(refused, 700, 1_500);
    }

    private static byte[] Damaged(byte[] sound, Random random)
    {
        var bytes = sound.ToArray();
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 20))..]];
            case 2:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
        }
    }

    /// <summary>XML changed by chance and packed again with a right check sum: read or refused, never thrown.</summary>
    [Fact]
    public void No_change_of_the_xml_brings_the_reader_down()
    {
        var random = new Random(2000);
        var parts = TinyWorkbook.Parts(("Claim", [["Total", 1234.56m, new NodaTime.LocalDate(2000, 3, 26)], [], [true, "x"]]), ("Match", [[1, 2]]));
        for (var i = 0; i < 1_500; i++)
        {
            var changed = new Dictionary<string, string>(parts);
            var name = parts.Keys.ElementAt(random.Next(parts.Count));
            changed[name] = Changed(parts[name], random);
            var (workbook, findings) = Read(TinyWorkbook.Zip(changed));
            Assert.Equal(workbook is null, findings.Length == 1);
        }
    }

    private static string Changed(string xml, Random random)
    {
        var text = new StringBuilder(xml);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text[at] = "0123456789<>/='AZz.-& "[random.Next(22)];
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at - 1));
                    break;
                default:
                    text.Insert(at, random.Next(2) == 0 ? "99999999999" : "<v>5</v>");
                    break;
            }
        }

        return text.ToString();
    }

    private static Outcome<Workbook?> Read(byte[] bytes) => WorkbookReader.Read(new MemoryStream(bytes), Given.File);

    private static IEnumerable<string> Cells(Workbook workbook) =>
        from sheet in workbook.Sheets from row in sheet.Rows from cell in row.Cells select $"{row.Number},{cell.Column} {cell.Kind} {cell.Text}";
}
