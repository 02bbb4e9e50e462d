namespace FundingPipeline.Tests.Ingest.Rules;

public class EmptyFormSpec
{
    private const string Questions = """
        [Claim]
        Grant claim
        Funder *
        Programme *
        Project reference *
        Claimant *
        Claim type *
        Claim number *
        Period from *
        Period to *
        Total claimed *
        Prepared by *
        Prepared on *
        """;

    private const string Headings = "[Expenditure]\nLine * | Ledger reference * | Cost heading * | Gross cost * | Eligible cost * | Claimed *";

    [Theory]
    [InlineData(Questions)]
    [InlineData(Questions + "\n" + Headings)]
    [InlineData(Questions + "\n" + Headings + "\n[Guidance]\nHow to fill this in | and anything | 01/01/2000\n[Lists]\nESF")]
    [InlineData("[Projects]\nProject register\nVersion | 2\nProject reference *\n[Awards]\nProject reference * | Source *")]
    public void A_form_with_nothing_filled_in_is_noted_and_neither_refused_nor_taken_for_a_claim(string picture)
    {
        var intake = Sheets.Read(picture);

        Assert.Equal("READ-24", Assert.Single(intake.Findings).Rule);
        Assert.Equal((true, false, true, 0), (intake.IsEmptyForm, intake.IsRefused, intake.Claim is null && intake.Register is null, intake.RowsRead));
    }

    [Theory]
    [InlineData("one answer", Questions + "\nProject name | Seedcorn")]
    [InlineData("one row", Questions + "\n" + Headings + "\n1")]
    [InlineData("a row under no heading", Questions + "\n" + Headings + "\n | | | | | | 12.00")]
    [InlineData("a sheet of somebody's own", Questions + "\n[Notes]\nAs agreed by telephone")]
    [InlineData("answers in the wrong column", Questions + "\nCertified on | | 14/04/2000")]
    [InlineData("an amount in the wrong column", Questions + "\nAdvance claimed | | 2,500.00")]
    [InlineData("a project", "[Projects]\nProject register\nProject reference *\nSEEDCORN-2000")]
    public void With_anything_filled_in_it_is_read_like_any_other(string what, string picture)
    {
        var intake = Sheets.Read(picture);

        Assert.False(intake.IsEmptyForm, what);
        Assert.DoesNotContain("READ-24", intake.Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("[Claim]\nGrant claim")]
    [InlineData("[Claim]\nGrant claim\nFunder\nProgramme")]
    [InlineData(Questions + "\n[Expenditure]\nLine | Ledger reference | Cost heading | Gross cost | Eligible cost")]
    public void A_form_that_has_lost_a_question_is_answered_in_full(string picture) =>
        Assert.True(Sheets.Read(picture).IsRefused);
}
