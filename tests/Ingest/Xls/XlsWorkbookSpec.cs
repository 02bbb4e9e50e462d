using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest.Xls;

public class XlsWorkbookSpec
{
    private static readonly (int Kind, byte[] Body)[] Claim =
    [
        TinyXls.Text(1, 1, "Grant claim"), TinyXls.Number(3, 2, 1234.56), TinyXls.Number(3, 3, 36611, style: 1), TinyXls.Number(3, 4, 0.3125, style: 2),
        TinyXls.Truth(3, 5, true), TinyXls.FailedFormula(3, 6, 0x17), TinyXls.Error(3, 7, 0x07), TinyXls.Hundredths(5, 2, 1001, 1002, -5), TinyXls.Text(5, 6, "Café £"),
    ];

    private static string[] Cells(Workbook workbook) =>
        [.. from sheet in workbook.Sheets from row in sheet.Rows from cell in row.Cells select $"{sheet.Name}!{CellRef.Letters(cell.Column)}{row.Number} {cell.Kind} {cell.Text}"];

    [Fact]
    public void Cells_keep_their_places_their_kinds_and_their_errors() =>
        Assert.Equal(
            [
                "Claim!A1 Text Grant claim", "Claim!B3 Number 1234.56", "Claim!C3 Date 2000-03-26", "Claim!D3 Text 7:30:00", "Claim!E3 Boolean TRUE", "Claim!F3 Error #REF!",
                "Claim!G3 Error #DIV/0!", "Claim!B5 Number 10.01", "Claim!C5 Number 10.02", "Claim!D5 Number -0.05", "Claim!F5 Text Café £",
            ],
            Cells(WorkbookReader.Read(new MemoryStream(TinyXls.OfRecords([], Claim)), Given.File).Value!));

    /// <summary>The container has no check sum, so a figure may change; but the reader never falls over and never gives back less.</summary>
    [Fact]
    public void No_damage_brings_the_reader_down_and_no_cut_loses_a_cell()
    {
        var sound = TinyXls.OfRecords([], Claim);
        var expected = Cells(WorkbookReader.Read(new MemoryStream(sound), Given.File).Value!);
        var random = new Random(2003);
        for (var i = 0; i < 1_500; i++)
        {
            var bytes = sound.ToArray();
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                bytes[random.Next(random.Next(2) == 0 ? 1600 : bytes.Length)] = (byte)random.Next(256);
            }

            var (workbook, findings) = WorkbookReader.Read(new MemoryStream(bytes), Given.File);
            Assert.True(findings.Length > 0 || workbook is not null, $"Damage {i} was read without a word.");
            var cut = WorkbookReader.Read(new MemoryStream(sound[..random.Next(sound.Length)]), Given.File);
            Assert.True(cut.Value is null || expected.SequenceEqual(Cells(cut.Value)), $"Cut {i} lost a cell in silence.");
        }
    }
}
