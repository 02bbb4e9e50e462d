namespace FundingPipeline.Tests.Life;

/// <summary>A return from draft to certified and beyond, through the command line.</summary>
public sealed class CertifySpec : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    private async Task TwoQuarters()
    {
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00", "2 2000-02-20 200.00");
        office.Sends("LIFE-B", 1, 1, "1 2000-03-01 400.00");
        office.Sends("LIFE-A", 2, 1, "1 2000-05-15 150.00");
        office.Sends("LIFE-B", 2, 1, "1 2000-05-20 60.00");
        await office.Run();
    }

    [Fact]
    public async Task A_claim_corrected_after_its_return_was_certified_changes_no_byte_of_it_and_stands_line_by_line_on_the_next_draft()
    {
        await TwoQuarters();
        await office.CertifiesAll(Office.Winter);
        var certified = office.Bytes(Office.Winter);

        office.Sends("LIFE-A", 1, 2, "1 2000-02-15 250.00", "3 2000-03-05 40.00");
        await office.Run();

        Assert.Equal(certified, office.Bytes(Office.Winter));
        Assert.Equal(
            [
                "LIFE-A | 2 | 1 | 1999/00 Q4 | Version 2 of claim 1 replaced version 1. | 300 | 250 | -50 | LIFE-A 1 version 2.csv | LIFE-A 1 version 1.csv",
                "LIFE-A | 1 | 2 | 1999/00 Q4 | Version 2 of claim 1, which replaced version 1, has no line 2. | 200 | 0 | -200 |  | LIFE-A 1 version 1.csv",
                "LIFE-A | 2 | 3 | 1999/00 Q4 | New in version 2 of claim 1, which replaced version 1. | 0 | 40 | 40 | LIFE-A 1 version 2.csv | ",
            ],
            office.Rows(Office.Spring, "Adjustments", "Project", "Version", "Line", "Adjusts", "Reason", "Eligible as certified", "Eligible as it stands", "Eligible", "File", "File as certified"));

        // January to June, as it stands: 250.00 + 40.00 + 400.00 + 150.00 + 60.00 = 900.00; certified were 900.00 of January to March alone.
        Assert.Equal(["1999-00-Q4 900.00 900.00 900.00, adjusting 0.00", "2000-01-Q1 0.00 0.00 0.00, adjusting -210.00"], office.Returns());
        Assert.Equal("0", office.Workbook(Office.Spring)["Projects"].At("Total", "Expenditure").Text);
        Assert.Equal(("-60", "0"), (office.Workbook(Office.Spring)["Projects"].At("LIFE-A", "Grant earned").Text, office.Cover(Office.Spring, "Grant earned").Split(' ')[0]));
    }

    [Fact]
    public async Task A_certified_return_says_who_certified_what_is_locked_and_prints_a_head_that_the_ledger_finds()
    {
        await TwoQuarters();

        Assert.Equal("The section of City Council in srb/1999-00-Q4 is certified by F. Officer. It waits for Moss Side Partnership.", await office.Certifies(Office.Winter, Office.City));
        Assert.Equal("Draft Waits for Moss Side Partnership", office.Cover(Office.Winter, "Status"));
        Assert.Equal("srb/1999-00-Q4 is certified: every section is, and it will never be altered.", await office.Certifies(Office.Winter, Office.Partnership, "A. Treasurer", "2001-05-20"));

        Assert.StartsWith("Certified By the finance officer of each", office.Cover(Office.Winter, "Status"), StringComparison.Ordinal);
        Assert.Equal("Certified By F. Officer on 14 May 2001", office.Cover(Office.Winter, "  City Council"));
        Assert.Equal("Certified By A. Treasurer on 20 May 2001", office.Cover(Office.Winter, "  Moss Side Partnership"));
        Assert.Equal("Every row, journal and file is as it was written.", await office.Does("verify", "--head", office.Cover(Office.Winter, "Journal head").Split(':')[0]));
        using var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(office.Bytes(Office.Winter)));
        Assert.All(book.Worksheets, sheet => Assert.True(sheet.Protection.IsProtected, sheet.Name));
    }

    [Fact]
    public async Task Whatever_stands_in_the_way_of_a_certificate_is_said()
    {
        await TwoQuarters();
        File.Copy(office.Path(Office.Winter), office.At("stale.xlsx"));
        File.Copy(office.At("claims/register.xlsx"), office.At("no return.xlsx"));
        Task<string> Of(string file) => office.Does("certify", office.At(file), "--body", Office.City, "--by", "F. Officer", "--on", "2001-05-14");

        Assert.Equal("srb/1999-00-Q4 has a section for each of City Council; Moss Side Partnership. Say whose with --body.", await office.Certifies(Office.Winter, null));
        Assert.Equal("srb/1999-00-Q4 has no section of Hulme Trust. It has sections of City Council; Moss Side Partnership.", await office.Certifies(Office.Winter, "Hulme Trust"));
        Assert.Equal("j.clerk prepared claim 1 of LIFE-A, which is in this section. Somebody else must certify it.", await office.Certifies(Office.Winter, Office.City, "j.clerk"));
        Assert.Equal("srb/1999-00-Q4 runs to 31 March 2000; it cannot have been certified on 30 March 2000.", await office.Certifies(Office.Winter, Office.City, on: "2000-03-30"));
        Assert.Equal("Claim 1 of LIFE-A was prepared on 14 April 2000; it cannot have been certified on 13 April 2000.", await office.Certifies(Office.Winter, Office.City, on: "2000-04-13"));
        Assert.Equal("Say by whom: an act of nobody's stands for nothing.", await office.Certifies(Office.Winter, Office.City, " "));
        Assert.Equal("This workbook is no return of ours. Give the return itself, as it lies in the folder of returns.", await Of("no return.xlsx"));

        office.Sends("LIFE-B", 1, 2, "1 2000-03-01 410.00");
        await office.Run();
        Assert.Equal("This is not the draft as it stands: srb/1999-00-Q4 has changed since. Look at returns/srb/1999-00-Q4.xlsx as it is now, and certify that.", await Of("stale.xlsx"));

        await office.Certifies(Office.Winter, Office.City);
        Assert.Equal("The section of City Council in srb/1999-00-Q4 is certified already, by F. Officer on 14 May 2001, and has not changed since.", await office.Certifies(Office.Winter, Office.City));
        await office.Certifies(Office.Winter, Office.Partnership);
        Assert.Equal(
            "srb/1999-00-Q4 is certified already, by F. Officer on 14 May 2001. What has changed since stands under Adjustments of the next open return.",
            await office.Certifies(Office.Winter, Office.Partnership));
    }

    [Fact]
    public async Task A_section_that_changes_before_the_others_are_certified_must_be_certified_again_and_another_that_does_not_need_not()
    {
        await TwoQuarters();
        await office.Certifies(Office.Winter, Office.City);

        office.Sends("LIFE-B", 1, 2, "1 2000-03-01 410.00");
        await office.Run();
        Assert.Equal("Certified By F. Officer on 14 May 2001", office.Cover(Office.Winter, "  City Council"));

        office.Sends("LIFE-A", 1, 2, "1 2000-02-15 299.00", "2 2000-02-20 200.00");
        await office.Run();
        Assert.Equal("To be certified again Certified by F. Officer on 14 May 2001; it has changed since", office.Cover(Office.Winter, "  City Council"));
        Assert.Equal("The section of Moss Side Partnership in srb/1999-00-Q4 is certified by F. Officer. It waits for City Council.", await office.Certifies(Office.Winter, Office.Partnership));
        Assert.Equal("srb/1999-00-Q4 is certified: every section is, and it will never be altered.", await office.Certifies(Office.Winter, Office.City, on: "2001-06-01"));
        Assert.Equal("1999-00-Q4 909.00 909.00 909.00, adjusting 0.00", office.Returns().First());
    }

    [Fact]
    public async Task What_is_refused_is_certified_around_only_when_the_officer_says_so_and_it_stands_in_the_return_for_ever()
    {
        // Nobody says who pays the other 50.00 of line 2.
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00", "2 2000-02-20 200.00 150.00");
        office.Sends("LIFE-B", 1, 1, "1 2000-03-01 400.00");
        await office.Run();

        var refused = await office.Certifies(Office.Winter, Office.City);
        Assert.StartsWith("1 refusal is outstanding in the section of City Council: LIFE-A 1 version 1.csv", refused, StringComparison.Ordinal);
        Assert.EndsWith("Have the claims corrected, or certify the rest with --leaving-out-refused.", refused, StringComparison.Ordinal);

        await office.Certifies(Office.Winter, Office.City, more: "--leaving-out-refused");
        Assert.Equal("Certified By F. Officer on 14 May 2001, leaving out what is refused", office.Cover(Office.Winter, "  City Council"));
    }

    [Fact]
    public async Task What_was_certified_last_is_followed_by_a_closing_return_and_when_that_is_certified_by_another()
    {
        await TwoQuarters();
        await office.CertifiesAll(Office.Winter);
        await office.CertifiesAll(Office.Spring);
        Assert.False(office.Has(Office.Closing));

        office.Sends("LIFE-A", 1, 2, "1 2000-02-15 250.00", "2 2000-02-20 200.00");
        office.Sends("LIFE-B", 2, 2, "1 2000-05-20 61.50");
        await office.Run();
        Assert.Equal(
            ["LIFE-A | 1999/00 Q4 | -50", "LIFE-B | 2000/01 Q1 | 1.5"],
            office.Rows(Office.Closing, "Adjustments", "Project", "Adjusts", "Eligible"));
        Assert.Equal("2000/01 Q1, closing 1 Apr 2000 to 30 Jun 2000", office.Cover(Office.Closing, "Period"));

        await office.CertifiesAll(Office.Closing);
        var closed = office.Bytes(Office.Closing);
        office.Sends("LIFE-A", 1, 3, "1 2000-02-15 280.00", "2 2000-02-20 200.00");
        await office.Run();

        // Line 1 was certified at 300.00, then at 50.00 less; it stands at 280.00.
        Assert.Equal(closed, office.Bytes(Office.Closing));
        Assert.Equal(
            ["LIFE-A | 1 | Version 3 of claim 1 replaced version 2. | 250 | 280 | 30 | LIFE-A 1 version 3.csv | LIFE-A 1 version 2.csv"],
            office.Rows($"{Office.Closing}-2", "Adjustments", "Project", "Line", "Reason", "Eligible as certified", "Eligible as it stands", "Eligible", "File", "File as certified"));
        Assert.Equal(
            [
                "1999-00-Q4 900.00 900.00 900.00, adjusting 0.00", "2000-01-Q1 210.00 210.00 210.00, adjusting 0.00",
                "2000-01-Q1-closing -48.50 -48.50 -48.50, adjusting -48.50", "2000-01-Q1-closing-2 30.00 30.00 30.00, adjusting 30.00",
            ],
            office.Returns());
    }

    [Fact]
    public async Task A_claim_withdrawn_after_its_return_was_certified_is_taken_off_the_next_one_and_comes_back_when_it_is_sent_again()
    {
        await TwoQuarters();
        await office.CertifiesAll(Office.Winter);

        await office.Does("withdraw", "LIFE-B 1 version 1.csv", "--by", "F. Officer", "--reason", "not ours");
        Assert.Equal(["LIFE-B | 1 | Claim 1 was withdrawn. | -400"], office.Rows(Office.Spring, "Adjustments", "Project", "Line", "Reason", "Eligible"));

        office.Sends("LIFE-B", 1, 2, "1 2000-03-01 400.00");
        await office.Run();
        Assert.Empty(office.Rows(Office.Spring, "Adjustments", "Project", "Line", "Reason", "Eligible"));
    }

    [Fact]
    public async Task Status_lists_the_versions_of_a_return_and_for_whom_it_waits()
    {
        await TwoQuarters();
        await office.Certifies(Office.Winter, Office.City);

        var (_, output, _) = await Local.Command.Run("status", Office.Winter, "--data", office.At("out/data"));
        Assert.Equal(
            ["srb/1999-00-Q4: Draft", "  City Council: certified by F. Officer on 2001-05-14", "  Moss Side Partnership: waits for its finance officer"],
            output.ReplaceLineEndings("\n").Split('\n').Take(3));
        Assert.Equal(2, output.Split("  version ").Length - 1);
        Assert.Equal("There is no return srb/1066. Name it by its fund and period, as srb/2000-01-Q4.", await office.Does("status", "srb/1066"));
    }

    [Fact]
    public async Task A_certified_return_is_decided_when_the_register_decides_every_claim_of_it()
    {
        await TwoQuarters();
        await office.CertifiesAll(Office.Winter);
        Assert.Equal("Certified 14 May 2001", office.Status("1999/00 Q4"));

        office.Decides(("LIFE-A", 1));
        await office.Run();
        Assert.Equal("Certified 14 May 2001", office.Status("1999/00 Q4"));

        office.Decides(("LIFE-A", 1), ("LIFE-B", 1));
        await office.Run();
        Assert.Equal(("Decided", "Draft"), (office.Status("1999/00 Q4"), office.Status("2000/01 Q1")));

        await office.Does("audit", office.Path(Office.Winter), "--by", "District Auditor", "--on", "2001-09-30", "--qualified", "One invoice was not seen.");
        Assert.Equal("Qualified 30 Sep 2001", office.Status("1999/00 Q4"));
    }
}
