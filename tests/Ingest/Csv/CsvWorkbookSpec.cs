using System.Text;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest.Csv;

public class CsvWorkbookSpec
{
    private const string Claim =
        """
        Grant claim,,,,,,
        Funder,ESF,,,,,
        Programme,Objective 3,,,,,
        Project reference,P-1,,,,,
        Claimant,"City Council, Finance",,,,,
        Claim type,Interim,,,,,
        Claim number,1,,,,,
        Period from,01/01/2000,,,,,
        Period to,2000-03-31,,,,,
        Income,,,,,,
        Total claimed,"£1,045.00",,,,,
        Prepared by,A. Clerk,,,,,
        Prepared on,10/04/2000,,,,,

        Expenditure,,,,,,
        Line,Ledger reference,Cost heading,Date paid,Gross cost,Eligible cost,Claimed
        1,INV-1,"Training
        of tutors",01/02/2000,"2,000.00",2000,"1,000.00"

        2,INV-2,Training,02/02/2000,45,45.00,45.00
        3,INV-3,Training,02/02/2000,6.500,6.50,0
        Income,,,,,,
        Line,Ledger reference,Date received,Description,Amount,,
        1,REC-1,03/02/2000,Fees,12.50,,
        """;

    private static Workbook Read(byte[] content)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(content), Given.File);
        Assert.Empty(findings);
        return workbook!;
    }

    private static string[] Rows(string text) =>
        [.. Read(Encoding.UTF8.GetBytes(text)).Sheets.SelectMany(sheet => sheet.Rows.Select(row => $"{sheet.Name} {row.Number}: {string.Join("|", row.Cells.Select(cell => $"{CellRef.Letters(cell.Column)} {cell.Text}"))}"))];

    [Fact]
    public void A_whole_claim_in_one_file_is_read_and_its_cells_stand_where_a_spreadsheet_shows_them()
    {
        var intake = FormReader.Read(Read(Encoding.UTF8.GetBytes(Claim)));

        var claim = intake.Claim!;
        Assert.Equal("City Council, Finance", claim.Cover.Claimant);
        Assert.Equal(Given.Days("2000-01-01", "2000-03-31"), claim.Cover.Period);
        Assert.Equal(Given.Gbp("1045.00"), claim.Cover.TotalClaimed);
        Assert.Equal(["G17", "G19", "G20"], claim.Costs.Select(line => line.At["Claimed"].Address));
        Assert.Equal([Given.Gbp("1000.00"), Given.Gbp("45.00"), Given.Gbp("0.00")], claim.Costs.Select(line => line.Claimed));
        Assert.Equal(("E23", Given.Gbp("12.50")), (Assert.Single(claim.Income).At["Amount"].Address, claim.Income[0].Amount));
        Assert.Equal(4, intake.RowsRead);
        Assert.Equal("Expenditure!E20 READ-10 Query Line", Sheets.InShort(intake.Findings));
    }

    [Fact]
    public void A_sheet_starts_where_its_name_stands_alone_above_its_headings() =>
        Assert.Equal(
            ["Claim 1: A Grant claim", "Claim 2: A Income", "Claim 3: A Total claimed|B 5", "Income 4: A Income", "Income 5: A Amount|B Line", "Spendings 6: A Spendings", "Spendings 7: A Line|B Payee|C Cost", "Outputs 9: A OUTPUTS"],
            Rows("Grant claim\nIncome\nTotal claimed,5\nIncome\nAmount,Line\n").Concat(Rows("Grant claim\n\n\n\n\nSpendings\nLine,Payee,Cost\n\nOUTPUTS").Skip(1)));

    [Theory]
    [InlineData("Grant claim\rFunder,\"ESF\"\r\n\nClaimant,\"A \"\"B\"\"\"", "Claim 2: A Funder|B ESF", "Claim 4: A Claimant|B A \"B\"")]
    [InlineData("Grant claim\n\"Funder\",ESF\nClaimant,5\" pipe,6\" pipe", "Claim 2: A Funder|B ESF", "Claim 3: A Claimant|B 5\" pipe|C 6\" pipe")]
    [InlineData("Grant claim;\nFunder;A, B and C, D\nClaimant;\"E;F\"", "Claim 2: A Funder|B A, B and C, D", "Claim 3: A Claimant|B E;F")]
    [InlineData("Grant claim\nFunder\tESF\nClaimant\tE, F; G", "Claim 2: A Funder|B ESF", "Claim 3: A Claimant|B E, F; G")]
    [InlineData("\"Grant claim\"\n\"Funder\",\"a\r\nb\"\nClaimant, ,\"\",=1+1", "Claim 2: A Funder|B a\r\nb", "Claim 3: A Claimant|D =1+1")]
    public void Quotes_line_breaks_and_separators_are_as_spreadsheet_programs_write_them(string text, string second, string third) =>
        Assert.Equal(["Claim 1: A Grant claim", second, third], Rows(text));

    [Fact]
    public void Letters_are_what_the_mark_at_the_start_says_and_else_UTF_8()
    {
        Encoding[] marked = [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(bigEndian: false, true), new UnicodeEncoding(bigEndian: true, true)];
        Assert.All(marked, letters => Assert.Equal("£12.50 日本", Read(TinyCsv.Bytes("Grant claim\nTotal claimed,£12.50 日本\n", letters)).Sheets[0].Rows[1].Cells[1].Text));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'G', 0xA3 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'G', 0, 0x00, 0xD8, (byte)'r', 0 })]
    public void Letters_that_belie_their_mark_are_damage(byte[] content) =>
        Assert.Equal("The file is damaged. Some of its bytes stand for no letter.", Assert.Single(WorkbookReader.Read(new MemoryStream(content), Given.File).Findings).Says);

    [Fact]
    public void Every_limit_lets_its_last_through_and_names_itself_at_the_next() =>
        Assert.All(
            new (ReadingLimits Enough, ReadingLimits TooFew, string Says)[]
            {
                (new() { Rows = 4 }, new() { Rows = 3 }, "3 rows in one sheet"),
                (new() { Columns = 3 }, new() { Columns = 2 }, "2 columns"),
                (new() { FilledCells = 4 }, new() { FilledCells = 3 }, "3 filled cells"),
                (new() { CellLength = 11 }, new() { CellLength = 10 }, "10 characters in one cell"),
                (new() { FileBytes = 30 }, new() { FileBytes = 29 }, "29 bytes"),
            },
            limit =>
            {
                var claim = "Grant claim\nFunder,ESF\n\n\"a\",,\n"u8.ToArray();
                Assert.NotNull(WorkbookReader.Read(new MemoryStream(claim), Given.File, limit.Enough).Value);
                Assert.Equal($"The workbook has more than {limit.Says}, the most we read.", Assert.Single(WorkbookReader.Read(new MemoryStream(claim), Given.File, limit.TooFew).Findings).Says);
            });

    [Fact]
    public void Endless_quotes_are_stopped_early()
    {
        var bomb = Encoding.ASCII.GetBytes($"Grant claim\nFunder,\"{new string('"', 30_000_000)}");
        Assert.Equal("The workbook has more than 32,767 characters in one cell, the most we read.", Assert.Single(WorkbookReader.Read(new MemoryStream(bomb), Given.File).Findings).Says);
    }
}
