using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>A sender's workbook while we write on it.</summary>
internal sealed class CopiedWorkbook
{
    /// <summary>Names our sheet inside the workbook, so that the next answer takes its place even when somebody has renamed it.</summary>
    private const string OurName = "FundingPipelineFindings";

    private const string SheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly CopiedParts parts;
    private readonly string main;
    private readonly XDocument workbook;
    private readonly XmlNames names;
    private readonly PartRelations relations;
    private readonly string stylesPart;
    private readonly CopiedStyles styles;
    private readonly XElement sheets;

    public CopiedWorkbook(CopiedParts parts)
    {
        this.parts = parts;
        main = new PartRelations(parts, "").Target("officeDocument") ?? throw new InvalidDataException("The file is no workbook.");
        workbook = parts[main].Xml();
        names = XmlNames.Of(workbook);
        relations = new(parts, main);
        sheets = workbook.Root!.Element(names.Main + "sheets") ?? throw new InvalidDataException("The workbook has no sheets.");
        var found = relations.Target("styles");
        styles = new(found is null ? null : parts[found].Xml(), names.Main);
        stylesPart = found ?? NewPart("styles", "xml", SheetTypes + "styles+xml");
        if (found is null)
        {
            relations.Add($"{names.Relations}/styles", stylesPart);
        }
    }

    public byte[] Annotate(SourceFile file, ImmutableArray<Finding> findings, ImmutableArray<string> became)
    {
        var ours = TakeOurSheet();
        var marks = sheets.Elements().Where(sheet => sheet != ours).Select(sheet => (Sheet: sheet, Marks: Mark.On(NameOf(sheet), findings))).ToList();
        var noted = Noted(marks.SelectMany(one => one.Marks));
        var about = noted.Count < marks.Sum(one => one.Marks.Length)
            ? $"The cells in question are coloured. The gravest {AnnotatedCopy.MostNotes:#,0} carry a note; the others are only listed here. Mend the cells and send this workbook again."
            : "The cells in question are coloured and carry a note. Mend the cells and send this workbook again.";

        // The list takes nothing from the sheets, so it is written while they are copied.
        var list = new FindingsSheet(styles, names.Main);
        var listed = Task.Run(() => list.Pack(file, findings, about, string.Join(" ", became)));
        foreach (var (sheet, on) in marks)
        {
            Copy(PartOf(sheet), on, [.. on.Where(noted.Contains)]);
        }

        var part = ours is null ? AddOurSheet() : PartOf(ours);
        parts.Put(listed.GetAwaiter().GetResult() with { Name = part });
        Activate(ours ?? sheets.Elements().Last());
        parts.Put(styles.Pack(stylesPart));
        parts.Put(Packer.Pack(main, workbook));
        return parts.Write();
    }

    private static ImmutableHashSet<Mark> Noted(IEnumerable<Mark> marks) =>
        [.. marks.OrderByDescending(mark => mark.Severity).Take(AnnotatedCopy.MostNotes)];

    /// <summary>Copies one sheet with its colours and notes; one on which there is nothing to do stays as it came.</summary>
    private void Copy(string path, ImmutableArray<Mark> marks, ImmutableArray<Mark> noted)
    {
        var part = parts[path];
        if (marks.IsEmpty && !styles.HasOurs)
        {
            if (IsSelected(part))
            {
                parts.Put(Deselected(part));
            }

            return;
        }

        new SheetWithNotes(parts, names, path, NewPart).Copy(styles, marks, noted);
    }

    /// <summary>Whether a sheet's first bytes, where its view stands, say that it is selected.</summary>
    private static bool IsSelected(PackedPart part)
    {
        var head = new byte[Math.Min(part.Length, 1 << 16)];
        using var stream = part.Open();
        stream.ReadExactly(head);
        return head.AsSpan().IndexOf("tabSelected"u8) >= 0;
    }

    private static PackedPart Deselected(PackedPart part)
    {
        using var stream = part.Open();
        using var packer = new Packer(part.Name);
        SheetCopy.Deselect(new(stream, packer));
        return packer.Finish();
    }

    private string NewPart(string name, string extension, string type)
    {
        var path = parts.Unused(name, extension);
        parts.Declare(path, type);
        return path;
    }

    /// <summary>The sheet that an earlier answer of ours added, if this is a copy of ours that came back.</summary>
    private XElement? TakeOurSheet()
    {
        var name = workbook.Root!.Element(names.Main + "definedNames")?.Elements().FirstOrDefault(name => (string?)name.Attribute("name") == OurName)?.Value;
        return name is null ? null : sheets.Elements().FirstOrDefault(sheet => name.StartsWith(Quoted(NameOf(sheet)), StringComparison.Ordinal) || name.StartsWith(NameOf(sheet) + "!", StringComparison.Ordinal));
    }

    private string AddOurSheet()
    {
        var taken = sheets.Elements().Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = taken.Contains(OwnFindings.Sheet)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{OwnFindings.Sheet} {number}").First(free => !taken.Contains(free))
            : OwnFindings.Sheet;
        var number = sheets.Elements().Select(sheet => (int?)sheet.Attribute("sheetId") ?? 0).DefaultIfEmpty(0).Max() + 1;
        var part = NewPart("findings", "xml", SheetTypes + "worksheet+xml");
        sheets.Add(new XElement(
            names.Main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", number),
            new XAttribute(names.Id, relations.Add($"{names.Relations}/worksheet", part))));
        Define(Quoted(name) + "$A$1");
        return part;
    }

    private void Define(string place)
    {
        var list = workbook.Root!.Element(names.Main + "definedNames");
        if (list is null)
        {
            list = new(names.Main + "definedNames");
            var before = workbook.Root.Elements().Last(element => element.Name.LocalName is "sheets" or "functionGroups" or "externalReferences");
            before.AddAfterSelf(list);
        }

        list.Elements().Where(name => (string?)name.Attribute("name") == OurName).Remove();
        list.Add(new XElement(names.Main + "definedName", new XAttribute("name", OurName), new XAttribute("hidden", 1), place));
    }

    /// <summary>Opens the workbook at a sheet.</summary>
    private void Activate(XElement sheet)
    {
        var place = sheets.Elements().ToList().IndexOf(sheet).ToString(CultureInfo.InvariantCulture);
        sheet.SetAttributeValue("state", null);
        if (workbook.Root!.Element(names.Main + "bookViews") is null)
        {
            sheets.AddBeforeSelf(new XElement(names.Main + "bookViews", new XElement(names.Main + "workbookView")));
        }

        foreach (var view in workbook.Root.Element(names.Main + "bookViews")!.Elements(names.Main + "workbookView"))
        {
            view.SetAttributeValue("activeTab", place);
        }
    }

    private string PartOf(XElement sheet) => relations.TargetOf((string?)sheet.Attribute(names.Id) ?? "");

    private static string NameOf(XElement sheet) => (string?)sheet.Attribute("name") ?? "";

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";
}
