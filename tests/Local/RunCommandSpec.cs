using System.Text.Json;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

public sealed class RunCommandSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_that_is_not_there_ends_with_code_1_and_a_sentence()
    {
        var (code, _, error) = await Command.Run("run", folder.At("nowhere"), "--out", folder.At("out"));

        Assert.Equal(1, code);
        Assert.Equal($"There is no folder {folder.At("nowhere")}.", error.Trim());
    }

    [Fact]
    public async Task The_summary_has_exactly_these_keys_in_this_order()
    {
        await Run("claims");

        var summary = Json("summary.json");
        Assert.Equal(["claims", "rows", "money", "returns", "findings"], Keys(summary));
        Assert.Equal(["received", "accepted", "refused", "superseded", "unchanged", "ignored"], Keys(summary.GetProperty("claims")));
        Assert.Equal(["read", "accepted", "queried", "refused"], Keys(summary.GetProperty("rows")));
        Assert.Equal(["esf", "erdf", "srb", "nrf", "new-deal", "ndc"], Keys(summary.GetProperty("money")));
        Assert.Equal(["claimed", "accepted", "queried", "refused"], Keys(summary.GetProperty("money").GetProperty("esf")));
        Assert.Equal(["refuse", "query", "note"], Keys(summary.GetProperty("findings")));
        Assert.Equal(JsonValueKind.Array, summary.GetProperty("returns").ValueKind);
    }

    [Fact]
    public async Task Notes_and_hidden_files_are_ignored_and_counted_and_anything_else_is_a_refused_claim()
    {
        folder.File("claims/README.md", "what this shows");
        folder.File("claims/golden/findings.txt", "what we agreed");
        folder.File("claims/.hidden", "");
        folder.File("claims/.git/config", "not even looked at");
        folder.File("claims/letter.docx", "a letter");
        folder.File("claims/scan.pdf", "a scan");

        await Run("claims");

        Assert.Equal((2, 2, 0, 3), (Claims("received"), Claims("refused"), Claims("unchanged"), Claims("ignored")));
    }

    [Fact]
    public async Task Every_file_refused_is_answered_below_its_own_path()
    {
        folder.File("claims/seedcorn/letter.docx", "a letter");

        await Run("claims");

        Assert.True(File.Exists(folder.At("out/refused/seedcorn/letter.docx.checked.xlsx")));
    }

    [Fact]
    public async Task A_folder_that_is_called_as_an_answer_is_hinders_nobody()
    {
        folder.File("claims/a.pdf", "first");
        folder.File("claims/a.pdf.checked.xlsx/b.pdf", "second");

        await Run("claims");

        Assert.Equal(["a.pdf.checked.xlsx", "a.pdf.checked.xlsx~/b.pdf.checked.xlsx"], folder.Bytes("out/refused").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_bytes_under_a_second_path_are_unchanged_and_the_first_path_names_the_file()
    {
        folder.File("claims/b.pdf", "a scan");
        folder.File("claims/a.pdf", "a scan");

        await Run("claims");

        Assert.Equal((2, 1, 1), (Claims("received"), Claims("refused"), Claims("unchanged")));
        Assert.Equal(["a.pdf.checked.xlsx"], folder.Bytes("out/refused").Keys);
    }

    [Fact]
    public async Task Two_files_refused_under_one_path_are_both_answered()
    {
        folder.File("claims/a.pdf", "first");
        await Run("claims");
        folder.File("claims/a.pdf", "second");
        await Run("claims");

        // The first sixteen digits of each one's SHA-256 tell them apart.
        Assert.Equal(
            ["a.pdf~16367aacb67a4a01.checked.xlsx", "a.pdf~a7937b64b8caa58f.checked.xlsx"],
            folder.Bytes("out/refused").Keys.Order());
    }

    [Fact]
    public async Task Running_again_over_the_same_data_changes_no_byte_and_neither_does_the_order_of_arrival()
    {
        folder.File("claims/1/a.pdf", "first");
        folder.File("claims/1/z.md", "note");
        await Run("claims", "once");
        await Run("claims", "twice");
        await Run("claims", "twice");

        Assert.Equal(Written("once"), Written("twice"));
    }

    [Fact]
    public async Task A_workbook_that_the_ledger_no_longer_gives_rise_to_is_removed_and_other_peoples_files_are_left()
    {
        folder.File("claims/a.pdf", "first");
        await Run("claims");
        folder.File("out/returns/esf/1994.xlsx", "stale");
        folder.File("out/refused/old/b.pdf.checked.xlsx", "stale");
        folder.File("out/returns/esf/letter.docx", "somebody's own");

        await Run("claims");

        Assert.False(File.Exists(folder.At("out/returns/esf/1994.xlsx")));
        Assert.False(Directory.Exists(folder.At("out/refused/old")));
        Assert.True(File.Exists(folder.At("out/returns/esf/letter.docx")));
    }

    [Theory]
    [InlineData("returns")]
    [InlineData("projects")]
    [InlineData("refused")]
    public async Task A_folder_of_somebodys_own_workbooks_is_never_written_to(string name)
    {
        folder.File("claims/a.pdf", "first");
        folder.File($"office/{name}/budget.xlsx", "somebody's own");

        var (code, _, error) = await Command.Run("run", folder.At("claims"), "--out", folder.At("office"));

        Assert.Equal((1, $"{folder.At($"office/{name}")} is not ours, and workbooks in it would be taken for returns of an earlier run. Give another folder with --out."), (code, error.Trim()));
        Assert.Equal("somebody's own", File.ReadAllText(folder.At($"office/{name}/budget.xlsx")));
    }

    [Fact]
    public async Task Answers_to_an_earlier_run_are_no_post_of_the_same_folder()
    {
        folder.File("claims/a.pdf", "first");
        await Run("claims");

        Assert.Equal(1, (await Command.Run("run", folder.At("out/refused"), "--out", folder.At("out"))).Code);
        Assert.True(File.Exists(folder.At("out/refused/a.pdf.checked.xlsx")));
    }

    [Fact]
    public async Task A_claim_withdrawn_after_a_run_is_gone_from_where_the_run_wrote_and_only_under_the_path_it_was_withdrawn_from()
    {
        folder.File("claims/a.pdf", "a scan");
        folder.File("claims/b/copy.pdf", "a scan");
        folder.File("claims/c.pdf", "another");
        await Run("claims");

        Assert.Equal(0, (await Command.Run("withdraw", "c.pdf", "--by", "F. Officer", "--reason", "sent twice", "--data", folder.At("out/data"))).Code);
        Assert.Equal(0, (await Command.Run("withdraw", "b/copy.pdf", "--by", "F. Officer", "--reason", "no post", "--data", folder.At("out/data"))).Code);

        Assert.Equal(["a.pdf.checked.xlsx"], folder.Bytes("out/refused").Keys);
        Assert.Equal((3, 1, 1, 1), (Claims("received"), Claims("refused"), Claims("superseded"), Claims("unchanged")));
    }

    [Fact]
    public async Task What_an_earlier_run_wrote_inside_the_folder_is_no_post()
    {
        folder.File("claims/a.pdf", "first");

        await Run("claims", "claims/out");
        await Run("claims", "claims/out");
        await Run("claims", "claims/out2");

        Assert.Equal(1, Json("summary.json", "claims/out2").GetProperty("claims").GetProperty("received").GetInt32());
        Assert.Equal(Written("claims/out"), Written("claims/out2"));
    }

    [Fact]
    public async Task Links_are_not_followed()
    {
        folder.File("elsewhere/secret.pdf", "not sent");
        folder.File("claims/a.pdf", "sent");
        File.CreateSymbolicLink(folder.At("claims/link.pdf"), folder.At("elsewhere/secret.pdf"));
        Directory.CreateSymbolicLink(folder.At("claims/loop"), folder.At("claims"));

        await Run("claims");

        Assert.Equal(1, Claims("received"));
    }

    [Fact]
    public async Task Strict_ends_with_code_2_when_anything_was_refused_and_with_0_when_nothing_was()
    {
        folder.File("clean/README.md", "nothing to refuse");
        folder.File("claims/a.pdf", "unreadable");

        Assert.Equal(0, (await Command.Run("run", folder.At("clean"), "--out", folder.At("1"), "--strict")).Code);
        Assert.Equal(2, (await Command.Run("run", folder.At("claims"), "--out", folder.At("2"), "--strict")).Code);
        Assert.Equal(0, (await Command.Run("run", folder.At("claims"), "--out", folder.At("3"))).Code);
    }

    [Fact]
    public async Task Two_runs_never_write_to_one_folder_at_once()
    {
        folder.File("claims/a.pdf", "first");
        using var other = FundingPipeline.Local.OwnFolder.Hold(new(folder.At("out")));

        var (code, _, error) = await Command.Run("run", folder.At("claims"), "--out", folder.At("out"));

        Assert.Equal(1, code);
        Assert.StartsWith("Another run is writing to", error);
    }

    [Theory]
    [InlineData("31/03/2001")]
    [InlineData("2001-02-30")]
    public async Task A_day_that_is_none_is_said_so(string day)
    {
        var (code, _, error) = await Command.Run("run", folder.Path, "--as-of", day);

        Assert.Equal(1, code);
        Assert.Contains($"\"{day}\" is not a day. Write it as 2001-03-31.", error);
    }

    private async Task Run(string claims, string output = "out")
    {
        Directory.CreateDirectory(folder.At(claims));
        var (code, _, error) = await Command.Run("run", folder.At(claims), "--out", folder.At(output));
        Assert.Equal("", error);
        Assert.Equal(0, code);
    }

    private int Claims(string key) => Json("summary.json").GetProperty("claims").GetProperty(key).GetInt32();

    private JsonElement Json(string name, string output = "out") =>
        JsonDocument.Parse(File.ReadAllBytes(folder.At($"{output}/{name}"))).RootElement;

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private IReadOnlyDictionary<string, string> Written(string output) =>
        folder.Bytes(output).Where(file => !file.Key.StartsWith("data", StringComparison.Ordinal)).ToDictionary();
}
