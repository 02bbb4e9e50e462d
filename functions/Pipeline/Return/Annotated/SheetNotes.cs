using System.Collections.Immutable;
using System.Xml.Linq;

namespace FundingPipeline.Return;

/// <summary>The notes on one sheet's cells: the sender's own, and ours beside or below them.</summary>
internal sealed class SheetNotes
{
    /// <summary>By this name we know our notes again when a copy comes back.</summary>
    private const string Author = "Funding pipeline";

    /// <summary>Begins what we add below a note of the sender's own.</summary>
    private const string Below = "\n\nFunding pipeline: ";

    private readonly XNamespace main;
    private readonly XDocument document;
    private readonly XElement authors;
    private readonly XElement list;

    public SheetNotes(XDocument? notes, XNamespace main)
    {
        this.main = main;
        document = notes ?? new(new XElement(main + "comments", new XElement(main + "authors"), new XElement(main + "commentList")));
        authors = Child("authors");
        list = Child("commentList");
    }

    /// <summary>Takes away what an earlier answer of ours said, and returns the cells that have no note any more.</summary>
    public ImmutableHashSet<string> Clear()
    {
        foreach (var run in Runs.Where(run => run.Value.StartsWith(Below, StringComparison.Ordinal)).ToList())
        {
            run.Remove();
        }

        var ours = list.Elements().Where(note => AuthorOf(note) == Author).ToList();
        ours.ForEach(note => note.Remove());
        return [.. ours.Select(At)];
    }

    /// <summary>Puts a note on each cell, and returns those that had none before and so need a box to be drawn.</summary>
    public ImmutableArray<Mark> Add(ImmutableArray<Mark> marks)
    {
        var there = list.Elements().ToLookup(At, StringComparer.OrdinalIgnoreCase);
        foreach (var mark in marks)
        {
            if (there[mark.Address].FirstOrDefault() is { } note)
            {
                AddBelow(note, mark);
            }
        }

        ImmutableArray<Mark> fresh = [.. marks.Where(mark => !there.Contains(mark.Address))];
        var author = fresh.IsEmpty ? 0 : NumberOfAuthor();
        foreach (var mark in fresh)
        {
            list.Add(new XElement(
                main + "comment", new XAttribute("ref", mark.Address), new XAttribute("authorId", author), new XElement(main + "text", Run(mark.Says))));
        }

        return fresh;
    }

    public PackedPart Pack(string name) => Packer.Pack(name, document);

    /// <summary>A conversation of Excel's newer kind keeps a stand-in here that programs do not read: we leave it alone.</summary>
    private void AddBelow(XElement note, Mark mark)
    {
        if (AuthorOf(note).StartsWith("tc=", StringComparison.Ordinal))
        {
            return;
        }

        var text = note.Element(main + "text") ?? throw new InvalidDataException("A note has no text.");
        foreach (var plain in text.Elements(main + "t").ToList())
        {
            plain.ReplaceWith(new XElement(main + "r", plain));
        }

        var run = Run(Below + mark.Says);
        if (text.Elements(main + "r").LastOrDefault() is { } last)
        {
            last.AddAfterSelf(run);
        }
        else
        {
            text.AddFirst(run);
        }
    }

    private XElement Run(string text) => new(
        main + "r",
        new XElement(main + "rPr", new XElement(main + "sz", new XAttribute("val", 9)), new XElement(main + "color", new XAttribute("indexed", 81)), new XElement(main + "rFont", new XAttribute("val", "Tahoma"))),
        new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), SheetText.Escaped(text)));

    private IEnumerable<XElement> Runs => list.Elements().SelectMany(note => note.Elements(main + "text")).SelectMany(text => text.Elements(main + "r"));

    private int NumberOfAuthor()
    {
        var known = authors.Elements().Select(author => author.Value).ToList();
        if (!known.Contains(Author))
        {
            authors.Add(new XElement(main + "author", Author));
            known.Add(Author);
        }

        return known.IndexOf(Author);
    }

    private string AuthorOf(XElement note) => authors.Elements().ElementAtOrDefault((int?)note.Attribute("authorId") ?? 0)?.Value ?? "";

    private static string At(XElement note) => (string?)note.Attribute("ref") ?? "";

    private XElement Child(string name) => document.Root!.Element(main + name) ?? throw new InvalidDataException("The notes of a sheet are damaged.");
}
