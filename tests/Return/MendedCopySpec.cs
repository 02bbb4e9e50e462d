using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Tests.Return;

/// <summary>An accountant gets an answer, mends the cells where they are coloured, and sends the answer itself back.</summary>
public class MendedCopySpec
{
    private static readonly XNamespace Main = TinyWorkbook.Main;

    [Fact]
    public void An_answer_sent_back_as_it_is_has_the_same_findings_at_the_same_cells()
    {
        var broken = Broken();
        Assert.Equal(["B19", "C9", "D7", "E14", "L15", "M20", "M6", "N16", "R10", "R11"], Check(broken).Select(finding => finding.Where.Address).Order(StringComparer.Ordinal));

        Assert.Equal(Check(broken).Select(Place), Check(Answer(broken)).Select(Place));
        Assert.Equal(Check(broken).Select(Place), Check(Answer(Answer(broken))).Select(Place));
    }

    [Fact]
    public void An_answer_mended_at_its_cells_is_accepted()
    {
        var mended = Mend(
            Answer(Broken()),
            ("M6", "300.00"), ("D7", "31/07/2000"), ("C9", "Invoice"), ("R10", "490.00"), ("M11", "120.00"), ("E14", "15/09/2000"), ("L15", "Revenue"),
            ("N16", "35.00"), ("B19", "TF00-11"), ("M20", "125.00"), ("R20", "125.00"), ("U20", "125.00"));

        Assert.Empty(Check(mended));
    }

    [Fact]
    public void A_workbook_of_nothing_but_our_findings_is_still_an_answer_of_ours() =>
        Assert.Equal("READ-02", Assert.Single(Read(CheckedWorkbook.Write(Given.File, [])).Findings).Rule);

    [Fact]
    public void A_sheet_of_the_senders_own_that_is_called_Findings_is_not_taken_for_ours()
    {
        var workbook = new Workbook(Given.File, [new("Claim", []), new("Findings", [new(1, [new(1, CellKind.Text, "What we found on the ground")])])]);
        Assert.Equal(workbook, OwnFindings.Without(workbook));
    }

    private static string Place(Finding finding) => $"{finding.Key} {finding.Rule} {finding.Severity} {finding.Where.Sheet} {finding.Where.Address} {finding.Says}";

    private static byte[] Broken() => File.ReadAllBytes(Repository.Path("sample-claims", "ten-faults-in-one-claim", "srb-2000-01-Q2.xlsx"));

    private static byte[] Answer(byte[] claim)
    {
        using var content = new MemoryStream(claim);
        return AnnotatedCopy.Write(content, Given.File, Check(claim));
    }

    private static ImmutableArray<Finding> Check(byte[] claim) =>
        Checking.Of(Read(claim), [Read(File.ReadAllBytes(Repository.Path("sample-claims", "ten-faults-in-one-claim", "register.xlsx")), new(new string('1', 64), "register.xlsx"))]);

    private static Intake Read(byte[] bytes, SourceFile? file = null) => FormReader.Read(WorkbookReader.Read(new MemoryStream(bytes), file ?? Given.File).Value!);

    /// <summary>Types into cells of the sheet Expenditure, as a spreadsheet program would store it.</summary>
    private static byte[] Mend(byte[] copy, params (string Address, string Typed)[] cells)
    {
        using var mended = new MemoryStream();
        mended.Write(copy);
        using (var archive = new ZipArchive(mended, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.GetEntry("xl/worksheets/sheet2.xml")!.Open();
            var sheet = XDocument.Load(part);
            foreach (var (address, typed) in cells)
            {
                var cell = sheet.Descendants(Main + "c").Single(cell => (string?)cell.Attribute("r") == address);
                cell.SetAttributeValue("t", "inlineStr");
                cell.ReplaceNodes(new XElement(Main + "is", new XElement(Main + "t", typed)));
            }

            part.SetLength(0);
            sheet.Save(part);
        }

        return mended.ToArray();
    }
}
