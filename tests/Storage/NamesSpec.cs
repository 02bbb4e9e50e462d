using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

public class NamesSpec
{
    [Theory]
    [InlineData("SEEDCORN-00_1.a", "SEEDCORN-00_1.a")]
    [InlineData("SB/99", "SB~2F99")]
    [InlineData("SB 99", "SB~2099")]
    [InlineData("SB~2F99", "SB~7E2F99")]
    [InlineData("..", "~2E.")]
    [InlineData("Tŷ", "T~C5~B7")]
    public void A_reference_is_a_file_name_of_its_own(string reference, string name) =>
        Assert.Equal(name, Names.OfReference(reference));

    [Fact]
    public void Two_long_references_that_differ_at_the_end_differ()
    {
        var (one, other) = (Names.OfReference(new string('A', 300) + "1"), Names.OfReference(new string('A', 300) + "2"));

        Assert.NotEqual(one, other);
        Assert.True(one.Length < 200);
    }

    [Fact]
    public void An_answer_stands_below_refused_at_the_files_own_path() =>
        Assert.Equal(
            "refused/joblink/claim 1.xlsx.checked.xlsx",
            Names.OfAnswer(new("0123456789abcdef0123", "joblink/claim 1.xlsx"), shared: false));

    [Theory]
    [InlineData("a.xlsx", "refused/a.xlsx.checked.xlsx")]
    [InlineData("a.xlsx.checked.xlsx", "refused/a.xlsx.checked.xlsx.checked.xlsx")]
    [InlineData("a.xlsx.checked.xlsx/b.xlsx", "refused/a.xlsx.checked.xlsx~/b.xlsx.checked.xlsx")]
    [InlineData("a.xlsx.Checked.xlsx/b.xlsx", "refused/a.xlsx.Checked.xlsx~/b.xlsx.checked.xlsx")]
    [InlineData("a.xlsx.checked.xlsx~/b.xlsx", "refused/a.xlsx.checked.xlsx~~/b.xlsx.checked.xlsx")]
    [InlineData("a.xlsx~0123456789abcdef", "refused/a.xlsx~0123456789abcdef~fedcba9876543210.checked.xlsx")]
    [InlineData("a.xlsx~0123456789abcdeF", "refused/a.xlsx~0123456789abcdeF.checked.xlsx")]
    public void No_answer_has_the_name_of_another_or_of_a_folder_of_others(string path, string answer) =>
        Assert.Equal(answer, Names.OfAnswer(new("fedcba98765432101111", path), shared: false));
}
