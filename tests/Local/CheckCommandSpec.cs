using FundingPipeline.Ingest;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

public sealed class CheckCommandSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_answered()
    {
        var (code, output, _) = await Command.Run("check", folder.File("letter.docx", "a letter"), "--out", folder.At("out"));

        Assert.Equal(2, code);
        Assert.StartsWith("letter.docx: refused", output);
        Assert.Equal(["letter.docx.checked.xlsx"], folder.Bytes("out").Keys);
    }

    [Fact]
    public async Task The_answer_to_a_claim_is_the_claim_itself_with_a_list_of_what_was_found()
    {
        var claim = Repository.Path("sample-claims", "ten-faults-in-one-claim", "srb-2000-01-Q2.xlsx");
        await Command.Run("check", claim, Repository.Path("sample-claims", "ten-faults-in-one-claim", "register.xlsx"), "--out", folder.At("out"));

        using var answer = File.OpenRead(folder.At("out/srb-2000-01-Q2.xlsx.checked.xlsx"));
        Assert.Equal(["Claim", "Expenditure", "Findings"], WorkbookReader.Read(answer, Given.File).Value!.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task A_file_in_which_nothing_is_found_is_answered_with_itself_and_a_sheet_that_says_so()
    {
        var (code, _, _) = await Command.Run("check", Repository.Path("sample-claims", "ten-faults-in-one-claim", "register.xlsx"), "--out", folder.At("out"));

        Assert.Equal(0, code);
        using var answer = File.OpenRead(folder.At("out/register.xlsx.checked.xlsx"));
        var book = WorkbookReader.Read(answer, Given.File).Value!;
        Assert.Equal(["Projects", "Findings"], [book.Sheets[0].Name, book.Sheets[^1].Name]);
        Assert.Equal("Nothing was found: this file can be taken as it is.", book["Findings"]!.Rows[^1][1]!.Value.Text);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_both_answered()
    {
        await Command.Run("check", folder.File("a/claim.pdf", "first"), folder.File("b/claim.pdf", "second"), "--out", folder.At("out"));

        Assert.Equal(["claim.pdf~16367aacb67a4a01.checked.xlsx", "claim.pdf~a7937b64b8caa58f.checked.xlsx"], folder.Bytes("out").Keys.Order());
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_code_1_and_a_sentence()
    {
        var (code, _, error) = await Command.Run("check", folder.At("none.xlsx"), "--out", folder.At("out"));

        Assert.Equal(1, code);
        Assert.Equal($"There is no file {folder.At("none.xlsx")}.", error.Trim());
    }

    [Fact]
    public async Task A_ledger_that_is_not_there_is_not_made()
    {
        var (code, _, error) = await Command.Run("check", folder.File("a.pdf", ""), "--out", folder.At("out"), "--data", folder.At("data"));

        Assert.Equal(1, code);
        Assert.Equal($"There is no ledger in {folder.At("data")}.", error.Trim());
        Assert.False(Directory.Exists(folder.At("data")));
    }
}
