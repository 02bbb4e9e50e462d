namespace FundingPipeline.Funders;

/// <summary>The papers that more than one fund's terms rest on, by the names people know them under.</summary>
/// <remarks>The short place after each is document and line of the copy that was read: 000:853.</remarks>
public static class Documents
{
    public static Citation JoiningUp(string place) =>
        new("PAT 17, Joining it up Locally (DETR, April 2000)", place, Evidence.Stated);

    public static Citation PartnershipGuidance(string place, Evidence evidence = Evidence.Stated) =>
        new("Local Strategic Partnerships: Government guidance (DETR, March 2001)", place, evidence);

    public static Citation DevelopingPeople(string place) =>
        new("Developing people - regenerating place (Joseph Rowntree Foundation, July 2003)", place, Evidence.Stated);

    public static Citation PartnershipProgress(string place, Evidence evidence = Evidence.Stated) =>
        new("2002/03 Progress Report on LSPs in NRF areas (ODPM, August 2004)", place, evidence);

    public static Citation StrongCommunities(string place, Evidence evidence = Evidence.Stated) =>
        new("Strong and prosperous communities (DCLG, October 2006)", place, evidence);

    /// <summary>A guide that was read, but speaks for the North West only.</summary>
    public static Citation NorthWest(string page) =>
        new("North West Network guide to European funds", page, Evidence.ConfirmedRegional);

    /// <summary>Remembered practice: a default until somebody finds the paper.</summary>
    public static Citation Practice(string topic) => new("Remembered practice, not found in a document", topic, Evidence.Assumed);
}
