using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>What holds for every workbook we write.</summary>
public class WorkbooksSpec
{
    public static readonly TheoryData<string> Names = ["return", "empty return", "statement", "programme", "findings", "no findings", "a long list", "template of a claim", "template of the register"];

    public static byte[] Write(string name) => name switch
    {
        "return" => ReturnWorkbook.Write(Examples.Return()),
        "empty return" => ReturnWorkbook.Write(Examples.Nothing()),
        "statement" => StatementWorkbook.Write(Examples.Statement()),
        "programme" => ProgrammeWorkbook.Write(Examples.Programme(), [Examples.Return().Figures]),
        "findings" => CheckedWorkbook.Write(Given.File, Examples.Findings(), Examples.Statement().Claims[0]),
        "template of a claim" => Template.Write(Form.Claim),
        "template of the register" => Template.Write(Form.Register),
        "a long list" => CheckedWorkbook.Write(Given.File, [.. Enumerable.Repeat(Examples.Findings(), 10).SelectMany(same => same)]),
        _ => CheckedWorkbook.Write(Given.File, []),
    };

    [Theory]
    [InlineData("return", "Consolidated return")]
    [InlineData("statement", "Project statement")]
    [InlineData("programme", "Programme statement")]
    [InlineData("findings", "Findings on claim.xlsx")]
    public void It_says_in_its_first_cell_what_it_is(string name, string title) =>
        Assert.Equal(title, Written.Of(Write(name)).Sheets[0].Cells["A1"].Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_validator_of_the_format_has_nothing_to_say(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(name)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_content_is_the_same_bytes_in_any_culture(string name)
    {
        var here = SHA256.HashData(Write(name));
        Assert.Equal(here, InCommas(() => SHA256.HashData(Write(name))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_formula_carries_its_figure(string name) =>
        Assert.All(Written.Of(Write(name)).Formulas, cell => Assert.Matches(@"^-?\d+(\.\d+)?$", cell.Text));

    [LibreOfficeTheory]
    [MemberData(nameof(Names))]
    public void LibreOffice_comes_to_the_same_figures_by_itself(string name)
    {
        var ours = Write(name);
        var theirs = Written.Of(LibreOffice.Recalculate(ours));
        Assert.Equal(
            Written.Of(ours).Formulas.Select(cell => $"{cell.Sheet}!{cell.Address} {Pence(cell.Text)}"),
            Written.Of(ours).Formulas.Select(cell => $"{cell.Sheet}!{cell.Address} {Pence(theirs[cell.Sheet][cell.Address].Text)}"));
    }

    /// <summary>LibreOffice repeats nothing on the second page for 4:4, which is what the library writes.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_that_stand_again_on_each_printed_page_are_named_by_their_fixed_rows(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(name)), isEditable: false);
        Assert.All(
            document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(defined => defined.Name == "_xlnm.Print_Titles"),
            titles => Assert.Matches(@"^('[^!]+'|\w+)!\$(A:\$B,('[^!]+'|\w+)!\$)?\d+:\$\d+$", titles.Text));
    }

    /// <summary>Does it as on a machine that writes 1.234,50 and says minus with another sign.</summary>
    private static T InCommas<T>(Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        var elsewhere = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (elsewhere.NumberFormat.NumberDecimalSeparator, elsewhere.NumberFormat.NumberGroupSeparator, elsewhere.NumberFormat.NegativeSign) = (",", ".", "\u2212");
        try
        {
            CultureInfo.CurrentCulture = elsewhere;
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static decimal Pence(string figure) => decimal.Round(decimal.Parse(figure, NumberStyles.Float, CultureInfo.InvariantCulture) * 100);
}
