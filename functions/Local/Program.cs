System.Console.WriteLine("fundingpipeline");
