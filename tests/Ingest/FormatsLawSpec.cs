using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Ingest.Csv;
using FundingPipeline.Tests.Ingest.Ods;

namespace FundingPipeline.Tests.Ingest;

/// <summary>A claim is the same claim, cell by cell, in whichever format it is sent.</summary>
public class FormatsLawSpec
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements("Café", "a\nb", " padded ", "two  spaces", "=1+1", "<&>\"'", "£12.50", "6.500", "5\" pipe", "a,b;c\td", "\"quoted\"", "日本", "\U0001F600", "#REF!", "\n", "Income"),
        Gen.ArrayOf(Gen.Choose(32, 0x24F).Where(code => !char.IsControl((char)code)).Select(code => (char)code)).Select(chars => new string(chars)));

    private static readonly Gen<object?> Typed = Gen.OneOf(
        Gen.Constant<object?>(null),
        Text.Select(object? (text) => text),
        Gen.Choose(int.MinValue, int.MaxValue).Select(object? (number) => number / 100m),
        Gen.Choose(0, 1).Select(object? (yes) => yes == 1),
        Gen.Choose(61, 60_000).Select(object? (days) => new NodaTime.LocalDate(1899, 12, 30).PlusDays(days)));

    [Fact]
    public void What_was_written_is_what_is_read_in_xlsx_and_ods() =>
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Typed)).ToArbitrary(), rows =>
            Laws(Shown(rows), TinyOds.Of(("Claim", rows))) && Laws(Shown(rows), TinyWorkbook.Of(("Claim", Plain(rows))))).Check(Config.QuickThrowOnFailure.WithReplay(2_000UL, 3_141UL));

    /// <summary>As text, where a date is what stands there; a comma, semicolon or tab between cells, any line break, any letters that can spell it.</summary>
    [Fact]
    public void What_was_written_is_what_is_read_in_csv()
    {
        var shape = Gen.Elements(',', ';', '\t').Zip(Gen.Elements("\r\n", "\n", "\r")).Zip(Gen.Elements<Encoding>(new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode));
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Typed)).Zip(shape).ToArbitrary(), drawn =>
        {
            var (rows, ((separator, lineBreak), letters)) = drawn;
            string[][] cells = [["Grant claim"], ["Funder", "ESF"], ["Programme", "Objective 3"], .. rows.Select(row => row.Select(cell => Written(cell)?.Text ?? "").ToArray())];
            var expected = cells.SelectMany((row, i) => row.Select((text, j) => (text, line: $"{i + 1},{j + 1} Text {text}")).Where(cell => !string.IsNullOrWhiteSpace(cell.text)).Select(cell => cell.line));
            var file = TinyCsv.Bytes(TinyCsv.Of(cells, separator, lineBreak), letters);
            return Laws(expected, file) || (StartsASheetTwice(cells) && IsRefused(file, "FILE-08"));
        }).Check(Config.QuickThrowOnFailure.WithReplay(6609812572075519924UL, 12977323677726198427UL, 42));
    }

    /// <summary>A text alone in its row may start a sheet, and a sheet that starts twice is refused: drawn cells do that now and then.</summary>
    private static bool StartsASheetTwice(string[][] cells) =>
        cells.Select(row => row.Where(text => !string.IsNullOrWhiteSpace(text)).ToList()).Where(row => row.Count == 1)
            .GroupBy(row => row[0].Trim(), StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1 || same.Key == "Claim");

    private static bool IsRefused(byte[] file, string rule) =>
        WorkbookReader.Read(new MemoryStream(file), Given.File) is { Value: null, Findings: [{ } finding] } && finding.Rule == rule;

    private static bool Laws(IEnumerable<string> expected, byte[] file)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(file), Given.File);
        return findings.IsEmpty && expected.SequenceEqual(
            from sheet in workbook!.Sheets from row in sheet.Rows from cell in row.Cells orderby row.Number, cell.Column select $"{row.Number},{cell.Column} {cell.Kind} {cell.Text}");
    }

    private static IEnumerable<string> Shown(object?[][] rows) =>
        from row in rows.Select((cells, i) => (Cells: cells, Number: i + 1))
        from cell in row.Cells.Select((value, i) => (Shown: Written(value), Column: i + 1))
        where cell.Shown is not null
        select $"{row.Number},{cell.Column} {cell.Shown!.Value.Kind} {cell.Shown.Value.Text}";

    /// <summary>The tiny workbook takes a text that starts with "&lt;c" for XML, which none of ours does.</summary>
    private static object?[][] Plain(object?[][] rows) => [.. rows.Select(row => row.Select(cell => cell is string text && text.StartsWith("<c", StringComparison.Ordinal) ? "c" : cell).ToArray())];

    private static (CellKind Kind, string Text)? Written(object? value) => value switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(text) ? null : (CellKind.Text, text),
        bool yes => (CellKind.Boolean, yes ? "TRUE" : "FALSE"),
        NodaTime.LocalDate day => (CellKind.Date, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
        decimal number => (CellKind.Number, number.ToString("0.##", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException("The generator makes no such value."),
    };
}
