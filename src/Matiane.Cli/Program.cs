Console.WriteLine("matiane");
